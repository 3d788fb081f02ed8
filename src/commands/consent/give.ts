import type { Verb } from '../verb.js';
import { withConsentOptions } from './declare.js';
import { recordConsent } from './record.js';

export const verb: Verb = {
  examples: [
    'njb consent give "Kim Mayer" photo --on 12.3.2024 --source "Formular Jahrestagung"',
    'njb consent give 7 newsletter',
  ],
  build: (command, context) =>
    withConsentOptions(command, context.t).action((member, purpose, { on, source }) =>
      recordConsent(context, { member, purpose, on, source }, true),
    ),
};
