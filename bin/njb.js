#!/usr/bin/env node
// CommonJS, like the build: Node starts it in two thirds of the time ES modules take.
const { join } = require('node:path');

const built = join(__dirname, '..', 'dist');

function load() {
  if (Number(process.versions.node.split('.')[0]) < 22) return require('./code-cache.js').load(built, 'start.cjs');
  // 22.0 does without
  require('node:module').enableCompileCache?.();
  return require('../dist/start.cjs');
}

load()
  .main(process)
  .then((code) => {
    process.exitCode = code;
    // with nothing to wait for, Node would take its heap apart, page by page, before it ends
    if (process.getActiveResourcesInfo().length === 0) process.exit();
  });
