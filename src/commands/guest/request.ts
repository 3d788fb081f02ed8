import type { Verb } from '../verb.js';
import { declareStep } from './step.js';

export const verb: Verb = {
  examples: ['njb guest request next "Benjamin Bauer"', 'njb guest request digital-impuls-2025-10 3 4'],
  build: (command, context) => declareStep(command, context, 'request'),
};
