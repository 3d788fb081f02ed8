import type { Verb } from '../verb.js';
import { withConsentOptions } from './declare.js';
import { recordConsent } from './record.js';

export const verb: Verb = {
  examples: [
    'njb consent revoke "Kim Mayer" photo --source "Mail vom 3. September"',
    'njb consent revoke 7 newsletter --on 1.9.2025',
  ],
  build: (command, context) =>
    withConsentOptions(command, context.t).action((member, purpose, { on, source }) =>
      recordConsent(context, { member, purpose, on, source }, false),
    ),
};
