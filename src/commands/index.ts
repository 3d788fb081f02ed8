import { group, type Tree, verb } from './verb.js';

/** Every command of njb, as typed: path of the file = words of the command. */
export const tree: Tree = {
  init: verb('Set up the folder, the configuration and the database', () => import('./init.js'), {
    makesDatabase: true,
  }),
  demo: verb('Show the main job on sample data in a folder of its own', () => import('./demo.js'), {
    makesDatabase: true,
  }),
  status: verb('Show what is due now, each with the command that settles it', () => import('./status.js')),
  doctor: verb('Check how njb is set up, and say what to do next', () => import('./doctor.js'), {
    toleratesFaults: true,
  }),
  help: verb('Explain a topic or a command', () => import('./help.js'), { toleratesFaults: true }),

  member: group('Members and everybody else the office knows', {
    add: verb('Add a person, usually a member', () => import('./member/add.js')),
    import: verb('Read a member list from Excel or a CSV file', () => import('./member/import.js')),
    export: verb('Write a member list for Excel, as CSV, JSON or address cards', () => import('./member/export.js')),
    list: verb('List members, with filters', () => import('./member/list.js')),
    show: verb('Show one person with everything about them', () => import('./member/show.js')),
    edit: verb('Change what is known of a person', () => import('./member/edit.js')),
    merge: verb('Make one person of two records', () => import('./member/merge.js')),
    leave: verb('End a membership', () => import('./member/leave.js')),
    rejoin: verb('Begin a membership again', () => import('./member/rejoin.js')),
    check: verb('Check who was young enough at the election, with reasons', () => import('./member/check.js')),
    'ask-data': verb('Ask members by mail for what is not known of them', () => import('./member/ask-data.js')),
    dossier: verb('Write down everything that is stored about a person', () => import('./member/dossier.js')),
    forget: verb('Erase a person for good, at their request', () => import('./member/forget.js')),
  }),

  term: group('Elections and offices', {
    add: verb('Add an election or office', () => import('./term/add.js')),
    edit: verb('Change an election or office', () => import('./term/edit.js')),
    end: verb('End a term of office', () => import('./term/end.js')),
    remove: verb('Take out an election or office that was entered in error', () => import('./term/remove.js')),
    list: verb('List the elections and offices of a person', () => import('./term/list.js')),
  }),

  role: group('Functions: the board and mandates', {
    add: verb('Give somebody a function', () => import('./role/add.js')),
    end: verb('End a function', () => import('./role/end.js')),
    list: verb('List who has which function', () => import('./role/list.js')),
  }),

  consent: group('Consents, with dates and source', {
    give: verb('Record that a consent was given', () => import('./consent/give.js')),
    revoke: verb('Record that a consent was revoked', () => import('./consent/revoke.js')),
    list: verb('List what somebody consented to, and when', () => import('./consent/list.js')),
  }),

  municipality: group('Municipalities: the official list, and which one a name means', {
    import: verb('Read the official list of municipalities from a CSV file', () => import('./municipality/import.js')),
    list: verb('List municipalities, with filters', () => import('./municipality/list.js')),
    show: verb('Show one municipality with everything about it', () => import('./municipality/show.js')),
    alias: verb('Say which municipality another name or spelling means', () => import('./municipality/alias.js')),
    add: verb('Enter a municipality that the official list does not have', () => import('./municipality/add.js')),
  }),

  series: group('Series: formats that repeat by a rule', {
    add: verb('Enter a series', () => import('./series/add.js')),
    list: verb('List all series', () => import('./series/list.js')),
    show: verb('Show one series with its next dates', () => import('./series/show.js')),
    edit: verb('Change a series, and what follows for its events', () => import('./series/edit.js')),
    plan: verb('Plan the dates of a year, with reasons, and create the events', () => import('./series/plan.js')),
    remove: verb('Remove a series that has no events', () => import('./series/remove.js')),
  }),

  holidays: group('School holidays, minded when dates are planned', {
    import: verb('Read school holidays from calendar files or tables', () => import('./holidays/import.js')),
    list: verb('List school holidays', () => import('./holidays/list.js')),
    remove: verb('Remove school holidays', () => import('./holidays/remove.js')),
  }),

  event: group('Events: dates, topics, guests', {
    add: verb('Enter an event', () => import('./event/add.js')),
    list: verb('List events, with filters', () => import('./event/list.js')),
    show: verb('Show one event with everything about it', () => import('./event/show.js')),
    edit: verb('Change what is known of an event', () => import('./event/edit.js')),
    confirm: verb('Confirm that events take place', () => import('./event/confirm.js')),
    move: verb('Move an event to another date', () => import('./event/move.js')),
    hold: verb('Note that events took place, and how many came', () => import('./event/hold.js')),
    cancel: verb('Cancel an event', () => import('./event/cancel.js')),
    remove: verb('Remove an event nobody was told of', () => import('./event/remove.js')),
  }),

  guest: group('Guests: who speaks, as what, for whom', {
    add: verb('Add a guest to an event', () => import('./guest/add.js')),
    list: verb('List the guests of one or all events, and search them', () => import('./guest/list.js')),
    edit: verb('Change what is known of a guest', () => import('./guest/edit.js')),
    ask: verb('Ask guests by mail to come', () => import('./guest/ask.js')),
    inform: verb('Send confirmed guests the details by mail', () => import('./guest/inform.js')),
    request: verb('Note that guests were asked', () => import('./guest/request.js')),
    confirm: verb('Note that guests confirmed', () => import('./guest/confirm.js')),
    decline: verb('Note that guests declined', () => import('./guest/decline.js')),
    remove: verb('Take a guest off an event', () => import('./guest/remove.js')),
  }),

  link: group('Links of events: registration, slides, recordings with consent', {
    add: verb('Add a link to an event', () => import('./link/add.js')),
    list: verb('List the links of one or all events', () => import('./link/list.js')),
    edit: verb('Change a link, or note a consent', () => import('./link/edit.js')),
    remove: verb('Take a link off an event', () => import('./link/remove.js')),
  }),

  session: group('Sessions: the programme of a conference', {
    add: verb('Enter a session', () => import('./session/add.js')),
    list: verb('List the sessions of an event', () => import('./session/list.js')),
    edit: verb('Change a session', () => import('./session/edit.js')),
    remove: verb('Remove a session from the programme', () => import('./session/remove.js')),
  }),

  programme: group('Programmes: show, check, print, read from a file', {
    show: verb('Show the programme day by day', () => import('./programme/show.js')),
    check: verb('Check a programme: rooms, people, times', () => import('./programme/check.js')),
    import: verb('Read a programme from a table or YAML file', () => import('./programme/import.js')),
    export: verb('Write a programme to hand out, for calendars, or to edit', () => import('./programme/export.js')),
  }),

  organisation: group('Organisations at an event: exhibitors, partners, hosts', {
    add: verb('Enter an organisation, or change booth and role', () => import('./organisation/add.js')),
    list: verb('List the organisations of an event', () => import('./organisation/list.js')),
    remove: verb('Take an organisation out of an event', () => import('./organisation/remove.js')),
  }),

  topic: group('Topics: ideas, votes, dates, and what was a topic before', {
    suggest: verb('Take down an idea for a topic', () => import('./topic/suggest.js')),
    list: verb('List the ideas, most votes first', () => import('./topic/list.js')),
    show: verb('Show one idea with everything about it', () => import('./topic/show.js')),
    search: verb('Look for a topic in all years', () => import('./topic/search.js')),
    edit: verb('Change an idea', () => import('./topic/edit.js')),
    vote: verb('Count votes for an idea', () => import('./topic/vote.js')),
    schedule: verb('Give an idea a date', () => import('./topic/schedule.js')),
    drop: verb('Drop an idea, with the reason', () => import('./topic/drop.js')),
    reopen: verb('Make an idea of what was scheduled or dropped', () => import('./topic/reopen.js')),
  }),

  invite: group('Invitations: the right mail, once', {
    preview: verb('Show who would be invited and what the mail says', () => import('./invite/preview.js')),
    send: verb('Send the invitations that are not sent yet', () => import('./invite/send.js')),
    remind: verb('Remind those who have not answered', () => import('./invite/remind.js')),
    update: verb(
      'Tell those who hold the old date that the event moved or changed',
      () => import('./invite/update.js'),
    ),
    withdraw: verb(
      'Tell that an event was cancelled, or take one invitation back',
      () => import('./invite/withdraw.js'),
    ),
    inform: verb(
      'Write to those who take part: hints before a conference, a correction',
      () => import('./invite/inform.js'),
    ),
    workshops: verb(
      'Tell people their places in workshops, if there is news for them',
      () => import('./invite/workshops.js'),
    ),
    thank: verb('Thank those who came, with slides and recordings', () => import('./invite/thank.js')),
    status: verb('Show what became of each mail', () => import('./invite/status.js')),
    resolve: verb('Settle mails of which nobody knows whether they arrived', () => import('./invite/resolve.js')),
  }),

  reply: group('Replies to invitations', {
    import: verb('Read answers to invitations, and mails that came back', () => import('./reply/import.js')),
  }),

  audience: group('Audiences kept under a name', {
    add: verb('Keep an audience under a name, to be used after --to', () => import('./audience/add.js')),
    list: verb('List the audiences that are kept', () => import('./audience/list.js')),
    show: verb('Show who is in an audience, and who cannot be written to', () => import('./audience/show.js')),
    remove: verb('Let go of an audience', () => import('./audience/remove.js')),
  }),

  attendee: group('Attendees: who was invited, and what they answered', {
    add: verb('Put somebody on the list of an event', () => import('./attendee/add.js')),
    list: verb('List who was invited and what they answered', () => import('./attendee/list.js')),
    edit: verb('Note an answer, or who came', () => import('./attendee/edit.js')),
    remove: verb('Take off the list who was put on it by mistake', () => import('./attendee/remove.js')),
    waitlist: verb(
      'Show the places and who waits for one, and let people move up',
      () => import('./attendee/waitlist.js'),
    ),
    needs: verb('Count what those who come eat and need, for kitchen and venue', () => import('./attendee/needs.js')),
    import: verb('Read registrations from the file of an outside tool', () => import('./attendee/import.js')),
    export: verb(
      'Write the guest list: for Excel, to be signed, or as name badges',
      () => import('./attendee/export.js'),
    ),
  }),

  pair: group('Pairs: each of one group with a counterpart of another', {
    propose: verb('Propose pairs by language, interests and size, with reasons', () => import('./pair/propose.js')),
    add: verb('Make a pair by hand', () => import('./pair/add.js')),
    remove: verb('Part a pair', () => import('./pair/remove.js')),
    list: verb('List the pairs and who has nobody yet, also to hand out', () => import('./pair/list.js')),
  }),
  workshop: group('Workshops: who wishes for what, and who gets it', {
    wish: verb('Note the wishes of a person, the dearest first', () => import('./workshop/wish.js')),
    assign: verb(
      'Give out the places in a fair way, with lots that can be repeated',
      () => import('./workshop/assign.js'),
    ),
    place: verb('Give somebody a place by hand', () => import('./workshop/place.js')),
    unplace: verb('Take somebody out of a workshop', () => import('./workshop/unplace.js')),
    list: verb('Show who is in which workshop, and why others are not', () => import('./workshop/list.js')),
    export: verb('Write the lists of the workshops: to hang up, or for Excel', () => import('./workshop/export.js')),
  }),

  calendar: group('Calendar files', {
    export: verb('Write events as a calendar file (.ics)', () => import('./calendar/export.js')),
  }),

  report: group('Reports and figures', {
    attendance: verb('Tell who came in a year, and who never did', () => import('./report/attendance.js')),
    guests: verb('List whom the network had as guests, when, and on what', () => import('./report/guests.js')),
    'new-members': verb('List who joined, with what the magazine needs', () => import('./report/new-members.js')),
    members: verb('Count the members: Land, office, age at the election, size', () => import('./report/members.js')),
    outlook: verb('Print what lies ahead in a year, as text, page or calendar', () => import('./report/outlook.js')),
    topics: verb('List or tell the topics of a year', () => import('./report/topics.js')),
    year: verb('Look back on a year: meetings, topics, guests, members', () => import('./report/year.js')),
  }),

  template: group('Templates of mails and reports', {
    list: verb('List the templates, and which are your own', () => import('./template/list.js')),
    show: verb('Show a template, or the data it gets', () => import('./template/show.js')),
    copy: verb('Copy a template into your folder, to change it there', () => import('./template/copy.js')),
    check: verb('Try every template, and name each mistake', () => import('./template/check.js')),
  }),

  privacy: group('Data protection', {
    register: verb('Print the record of processing activities', () => import('./privacy/register.js')),
    due: verb('List what is to be erased by the rules of retention', () => import('./privacy/due.js')),
    erase: verb(
      'Erase for good what is due: texts of mails, comments, needs, values in the log',
      () => import('./privacy/erase.js'),
    ),
    'erase-needs': verb(
      'Erase diet and access needs for good, once the event is over',
      () => import('./privacy/erase-needs.js'),
    ),
  }),

  db: group('The database file', {
    path: verb('Print where the database lies', () => import('./db/path.js')),
    backup: verb('Write a verified copy of the database', () => import('./db/backup.js')),
    backups: verb('List the copies of the database, with age and size', () => import('./db/backups.js')),
    restore: verb('Go back to a copy of the database', () => import('./db/restore.js'), { makesDatabase: true }),
    check: verb('Check the database for damage', () => import('./db/check.js')),
    migrate: verb('Bring an older database up to date', () => import('./db/migrate.js')),
  }),

  log: verb('Show what was changed, when, and by which command', () => import('./log.js')),
  undo: verb('Take back the last command as a whole', () => import('./undo.js')),

  config: group('Settings of the network and of this computer', {
    list: verb('List all settings with their values', () => import('./config/list.js')),
    get: verb('Print one setting', () => import('./config/get.js')),
    set: verb('Change one setting', () => import('./config/set.js')),
    path: verb('Print where the configuration file lies', () => import('./config/path.js')),
  }),

  completion: verb(
    'Print a script with which the shell completes commands and names',
    () => import('./completion.js'),
    {
      toleratesFaults: true,
    },
  ),
};
