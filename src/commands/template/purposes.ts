import { type Message, message } from '../../i18n/message.js';

/** What each template of ours is for, in a few words. */
export const purposes: Readonly<Record<string, Message>> = {
  invitation: message('invitation to an event'),
  reminder: message('to those who did not answer'),
  update: message('a new date, or other news'),
  cancellation: message('an event is cancelled'),
  'guest-request': message('asks somebody to be a guest'),
  'guest-confirmation': message('all a guest needs to know'),
  thanks: message('thanks, with recordings'),
  information: message('before a conference'),
  'data-request': message('asks for missing details'),
  'topics-list': message('topics of a year, as a list'),
  'topics-prose': message('topics of a year, in sentences'),
  members: message('members in figures'),
  dossier: message('all about a person (Art. 15)'),
  'privacy-register': message('record of processing (Art. 30)'),
  withdrawal: message('takes one invitation back'),
  programme: message('programme of a conference'),
  'attendance-list': message('list to sign'),
  badges: message('name badges'),
  pairs: message('pairs of two groups'),
  outlook: message('dates of a year'),
  year: message('the year in review'),
  attendance: message('who came'),
  guests: message('whom we had as guests'),
  'new-members': message('new members, for the magazine'),
};
