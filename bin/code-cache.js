// Node 20 has no compile cache of its own (22 and newer do). The build leaves the compiled code of each chunk beside
// it; V8 refuses a cache of another version or source, and the chunk is then compiled as usual.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { constants, Script } = require('node:vm');

/** Loads chunks below `folder` with their cached code. With NJB_WRITE_CODE_CACHE set, writes the caches on exit. */
exports.useCodeCache = (folder) => {
  const root = require('node:path').resolve(folder);
  const compile = Module.prototype._compile;
  const used = [];
  Module.prototype._compile = function (source, filename) {
    if (dirname(filename) !== root) return compile.call(this, source, filename);
    const cache = filename.replace(/\.cjs$/, '.cache');
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
