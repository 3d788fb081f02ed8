import type { Context } from '../../context.js';
import { examineImportProfile } from '../../db/import-profiles.js';
import { readers, type SettingKey, type Settings } from '../../db/settings.js';
import { formatMailbox } from '../../domain/email-address.js';
import { message } from '../../i18n/message.js';
import type { DatabaseReport } from './database.js';
import { type Finding, ok, warning, wrong, wrongAs } from './finding.js';

/** The configuration file of this computer and the settings of the network. */
export function examineSettings({ config }: Pick<Context, 'config'>, { settings, stored }: DatabaseReport): Finding[] {
  return [examineFile(config), ...examineStored(stored), ...(settings === null ? [] : examineNetwork(settings))];
}

function examineFile({ file, fault, smtp, sendmail }: Context['config']): Finding {
  if (fault !== null) return wrongAs('config', fault);
  if (smtp !== null && sendmail !== null) {
    return warning(
      'config',
      message('{key} and {other} are both set; mails leave through {key}.', { key: 'smtp', other: 'sendmail' }),
      message('“njb config set {other}” takes it back.', { other: 'sendmail' }),
    );
  }
  return ok('config', message('Configuration file: {file}', { file }));
}

/** A value that cannot be read counts as never set, which nobody notices. */
function examineStored(stored: DatabaseReport['stored']): Finding[] {
  return stored.flatMap((row) => {
    const { key, value } = row;
    const profile = examineImportProfile(row);
    if (profile !== null) return profile.isReadable ? [] : [unreadableProfile(profile.name)];
    if (Object.hasOwn(readers, key) && readers[key as SettingKey](value) !== undefined) return [];
    const said = message('The setting {key} cannot be “{value}”; its default counts.', { key, value });
    return Object.hasOwn(readers, key)
      ? [wrong('setting', said, message('Set it anew with “njb config set {key} VALUE”.', { key }))]
      : [
          warning(
            'setting',
            message('This njb does not know the setting {key}.', { key }),
            message('A newer njb may have set it: update this one. Else it does no harm.'),
          ),
        ];
  });
}

function unreadableProfile(name: string): Finding {
  return wrong(
    'importProfile',
    message('The import profile “{name}” cannot be read.', { name }),
    message('“njb member import FILE --map COLUMN=FIELD --profile {name}” saves it anew.', { name }),
  );
}

function examineNetwork({ name, from, timezone }: Settings): Finding[] {
  return [
    ok('name', message('Network: {name}', { name })),
    from === null
      ? warning(
          'from',
          message('Nobody is set as the sender of mails.'),
          message('Set one with “njb config set from ADDRESS”.'),
        )
      : ok('from', message('Sender: {from}', { from: formatMailbox(from) })),
    ok('timezone', message('Time zone of new events: {zone}', { zone: timezone })),
  ];
}
