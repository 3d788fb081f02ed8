import type { AttendeeStatus } from '../domain/attendance.js';
import type { PlannedRegistration } from './plan-registrations.js';

/** What a file can change of somebody on a list beside the status, in the order in which it is told. */
export const changeableFields = [
  'registration',
  'registeredAt',
  'reference',
  'comment',
  'group',
  'interests',
  'languages',
  'population',
  'diet',
  'access',
] as const;
export type ChangeableField = (typeof changeableFields)[number];

/** One thing that a file says otherwise; `from` null: nothing was on record. */
export interface RegistrationChange {
  field: ChangeableField;
  from: string | number | null;
  to: string | number | null;
}

/** What a file changes of somebody who is on the list already, field by field, beside the status. */
export function registrationChanges({ before, after }: PlannedRegistration): RegistrationChange[] {
  if (before === null) return [];
  return changeableFields
    .map((field) => ({ field, from: before[field], to: after[field] }))
    .filter(({ from, to }) => from !== to);
}

/** Of these what is worth a line: not what every first registration brings, nor what the new status says as well. */
export function toldChanges(planned: PlannedRegistration): RegistrationChange[] {
  const { before, after } = planned;
  const hasNewStatus = before?.status !== after.status;
  return registrationChanges(planned).filter(({ field, from }) => {
    if (field === 'registration') return !hasNewStatus;
    if (field === 'registeredAt' || field === 'reference') return !(hasNewStatus && from === null);
    return true;
  });
}

/** A status as the file has it, of a change of the field `registration`. */
export function isStatus(field: ChangeableField, value: string | number): value is AttendeeStatus {
  return field === 'registration' && typeof value === 'string';
}
