#!/usr/bin/env node
// CommonJS, like the build: Node starts it in two thirds of the time ES modules take.
const nodeModule = require('node:module');

if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
else require('./code-cache.js').useCodeCache(`${__dirname}/../dist`);

require('../dist/start.cjs')
  .main(process)
  .then((code) => {
    process.exitCode = code;
  });
