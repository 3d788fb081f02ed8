import type { Verb } from '../verb.js';
import { declareStep } from './step.js';

export const verb: Verb = {
  examples: ['njb guest decline next Bauer', 'njb guest decline digital-impuls-2025-10 Table:Media --dry-run'],
  build: (command, context) => declareStep(command, context, 'decline'),
};
