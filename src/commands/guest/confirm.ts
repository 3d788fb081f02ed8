import type { Verb } from '../verb.js';
import { declareStep } from './step.js';

export const verb: Verb = {
  examples: ['njb guest confirm next Bauer', 'njb guest confirm digital-impuls-2025-10 "Anna Adam" "Ben Berg"'],
  build: (command, context) => declareStep(command, context, 'confirm'),
};
