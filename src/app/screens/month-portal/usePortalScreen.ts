import { useContext, useState } from 'react';
import { tickBodies } from '../../../domain/portal/entered.ts';
import { pastedRows } from '../../../domain/sheet/csv.ts';
import { PORTAL_FORM, type Portal, type PortalRow, rowsLeft } from '../../../programme/portals.ts';
import type { UsedMonth } from '../../data/month.ts';
import { type Saved, useSave } from '../../data/save.ts';
import { useSaving } from '../../form/useSaving.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';

/** What a portal still asks for; copied, and ticked once it is typed in there too. `ticks`: those of this month, hers. */
export function usePortalScreen(portal: Portal, used: UsedMonth) {
  const { lang } = useWords('month');
  const save = useSave();
  const saving = useSaving();
  const away = useContext(AwayContext);
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const [ticked, setTicked] = useState(0);
  const rows = rowsLeft(portal, used);
  const inWords = ({ cells }: PortalRow) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell[lang]));
  const copy = () => {
    away.copy(pastedRows(rows.map(inWords))).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  const tick = () => {
    const bodies = tickBodies(
      portal.id,
      rows.map(({ ref }) => ref),
      used.feed,
    );
    setTicked(rows.length);
    saving.run(async () => {
      // One entry; reports of an earlier phone of hers have one of their own. What was ticked is asked for no more.
      let last: Saved = { kind: 'storage-failed' };
      for (const body of bodies) {
        last = await save({ kind: PORTAL_FORM.kind, v: PORTAL_FORM.v, on: used.today, body });
        if (last.kind !== 'saved') break;
      }
      return last;
    });
  };
  const [month] = used.months;
  const ticks = used.ticks.filter(
    ({ portal: id, ref, on }) => id === portal.id && used.feeds.has(ref.feed) && on >= (month?.from ?? ''),
  );
  return { rows: rows.map(inWords), ticks, copied, copy, tick, ticked, saving };
}
