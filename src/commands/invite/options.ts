/** Words of the help that several commands share. */
export const testHelp = 'send one mail as a test to this address, and nothing else';
export const rateHelp = 'at most so many mails a minute, for example 30/min';
export const textHelp = 'a text of your own to stand in the mail; @FILE takes it from a file';
export const dutyHelp =
  'owed to every member, as to a general assembly: members get it even if they revoked their consent to mails';
export const previewHelp = 'show whom it would go to and what it says, and send nothing';
export const asHelp = 'show the mail as this person would get it';
export const openHelp = 'show it as a page in the browser';
