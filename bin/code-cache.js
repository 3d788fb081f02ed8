// Node 20 has no compile cache of its own (22 and newer do). The build leaves the compiled code of each chunk beside
// it. V8 refuses the cache of another source, but takes that of another Node with nearly its own version and crashes:
// 20.19 has 11.3.244.8-node.33, 20.20 has 11.3.244.8-node.38. So a cache serves only the very program that wrote it.
const { existsSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
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

/** Loads chunks below `folder` with their cached code. With NJB_WRITE_CODE_CACHE set, writes the caches on exit. */
exports.useCodeCache = (folder) => {
  const root = require('node:path').resolve(folder);
  const compile = Module.prototype._compile;
  const program = statSync(process.execPath);
  const used = [];
  Module.prototype._compile = function (source, filename) {
    if (dirname(filename) !== root) return compile.call(this, source, filename);
    const cache = cacheOf(filename, process, program);
    const script = new Script(Module.wrap(source), {
      filename,
      cachedData: existsSync(cache) ? readFileSync(cache) : undefined,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    used.push([cache, script]);
    const require = Module.createRequire(filename);
    return script.runInThisContext()(this.exports, require, this, filename, root);
  };
  if (!process.env.NJB_WRITE_CODE_CACHE) return;
  process.on('exit', () => {
    for (const [cache, script] of used) writeFileSync(cache, script.createCachedData());
  });
};
