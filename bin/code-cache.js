// Node 20 has no compile cache of its own (22 and newer do). The build leaves the compiled code of each chunk beside
// it. V8 refuses the cache of another source, but takes that of another Node with nearly its own version and crashes:
// 20.19 has 11.3.244.8-node.33, 20.20 has 11.3.244.8-node.38. So a cache serves only the very program that wrote it.
const { closeSync, fstatSync, openSync, readSync, statSync, writeFileSync } = require('node:fs');
const { constants, Script } = require('node:vm');

/**
 * Where the compiled code of a chunk lies for one Node.
 * @param node its version and processor, as in `process`
 * @param program size and time of its executable
 */
function cacheOf(chunk, { version, arch }, { size, mtimeMs }) {
  return chunk.replace(/\.cjs$/, `.${version}-${arch}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}.cache`);
}
exports.cacheOf = cacheOf;

/**
 * Loads a chunk of `folder`, and those it asks for, with their cached code. Chunks name each other by their files, so
 * Node's search for modules, half a millisecond each, is left out. With NJB_WRITE_CODE_CACHE set, writes the caches on
 * exit: by then V8 has compiled what the command needed. The build leaves nothing beyond ASCII in a chunk, so that it
 * need not be decoded, or puts a byte order mark before it.
 */
exports.load = (folder, entry) => {
  const program = statSync(process.execPath);
  const loaded = new Map();
  const scripts = [];
  const requireFromChunk = Object.assign((id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), {
    resolve: require.resolve,
  });

  function load(name) {
    const known = loaded.get(name);
    if (known !== undefined) return known.exports;
    const filename = `${folder}/${name}`;
    const cache = cacheOf(filename, process, program);
    const script = new Script(sourceOf(filename), {
      filename,
      cachedData: cached(cache),
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    scripts.push([cache, script]);
    const module = { exports: {} };
    loaded.set(name, module);
    script.runInThisContext()(module.exports, requireFromChunk, module, filename, folder);
    return module.exports;
  }

  if (process.env.NJB_WRITE_CODE_CACHE) {
    process.on('exit', () => {
      for (const [cache, script] of scripts) writeFileSync(cache, script.createCachedData());
    });
  }
  return load(entry);
};

const [head, tail] = ['(function (exports, require, module, __filename, __dirname) {', '\n})'];
const mark = '\xef\xbb\xbf';

/** A chunk as a function. Put together before it becomes a text: two texts made one are copied once more. */
function sourceOf(chunk) {
  const bytes = contentOf(chunk, head.length, tail.length);
  bytes.latin1Write(head, 0);
  bytes.latin1Write(tail, bytes.length - tail.length);
  if (bytes.latin1Slice(head.length, head.length + mark.length) !== mark) return bytes.latin1Slice();
  return bytes.utf8Slice().replace('\ufeff', '');
}

function cached(file) {
  try {
    return contentOf(file);
  } catch {
    return undefined;
  }
}

/** The bytes of a file, with room around them: a third of the time that Node takes to read one by its name. */
function contentOf(file, before = 0, after = 0) {
  const handle = openSync(file);
  try {
    const { size } = fstatSync(handle);
    const bytes = Buffer.allocUnsafeSlow(before + size + after);
    for (let done = 0; done < size; ) {
      const read = readSync(handle, bytes, before + done, size - done, null);
      if (read === 0) throw new Error(`${file} has become shorter`);
      done += read;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
}
