#!/usr/bin/env node
import nodeModule from 'node:module';

// The build is CommonJS: Node starts it faster than ES modules.
// Node 22 and newer keep compiled code between runs.
nodeModule.enableCompileCache?.();
const require = nodeModule.createRequire(import.meta.url);
const { main } = require('../dist/start.cjs');
process.exitCode = await main(process);
