/** Members and other people. */
export const members = {
  'Members and everybody else the office knows': 'Mitglieder und alle anderen, die das Büro kennt',
  'Add a person, usually a member': 'Eine Person aufnehmen, meist ein Mitglied',
  'List members, with filters': 'Mitglieder auflisten, mit Filtern',
  'Show one person with everything about them': 'Eine Person mit allem zeigen, was über sie bekannt ist',
} as const;
