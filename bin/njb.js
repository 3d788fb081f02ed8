#!/usr/bin/env node
// CommonJS, like the build: Node starts it in two thirds of the time ES modules take.
const { enableCompileCache } = require('node:module');
const { join } = require('node:path');

const built = join(__dirname, '..', 'dist');

function load() {
  if (enableCompileCache === undefined) return require('./code-cache.js').load(built, 'start.cjs');
  enableCompileCache();
  return require('../dist/start.cjs');
}

load()
  .main(process)
  .then((code) => {
    process.exitCode = code;
  });
