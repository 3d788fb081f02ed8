/** Municipalities. */
export const municipalities = {
  'The official list has no municipality of this name, but similar ones.':
    'Die amtliche Liste hat keine Kommune dieses Namens, aber ähnliche.',
};
