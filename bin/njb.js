#!/usr/bin/env node
// CommonJS, like the build: Node starts it in two thirds of the time ES modules take.
const { enableCompileCache } = require('node:module');

// Node 22 and newer keep compiled code between runs.
enableCompileCache?.();
require('../dist/start.cjs')
  .main(process)
  .then((code) => {
    process.exitCode = code;
  });
