import fc from 'fast-check';
import './compile-once.js';

// The same cases in every run, so that a red run means a change of the code; FC_SEED=random (or a number) looks further.
const { FC_SEED: seed = '20250904' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
