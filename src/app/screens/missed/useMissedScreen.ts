import { type Ref, sameRef } from '../../../domain/entry/entry.ts';
import { MISSED } from '../../../programme/missed.ts';
import { useDue } from '../../data/due.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import { useSaving } from '../../form/useSaving.ts';
import { reasonsOf } from './model.ts';

/** The reasons, and one tap that writes one down: which visit it was to be is known by the way she came. */
export function useMissedScreen(person: Ref, form: string) {
  const today = useToday();
  const save = useSave();
  const saving = useSaving();
  const due = useDue();
  const items = due?.items.filter((item) => sameRef(item.person, person) && item.form === form) ?? [];
  const write = (why: string) =>
    saving.run(() => save({ kind: MISSED.kind, v: MISSED.v, about: person, on: today, body: { why, form } }));
  return { reasons: reasonsOf(MISSED), why: items[0]?.why, saving, write };
}
