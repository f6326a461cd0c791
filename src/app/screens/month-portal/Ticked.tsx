import { useState } from 'react';
import { refKey } from '../../../domain/entry/entry.ts';
import type { PortalTick } from '../../../domain/portal/entered.ts';
import { PORTAL_FORM, type Portal } from '../../../programme/portals.ts';
import { useSave } from '../../data/save.ts';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useSaving } from '../../form/useSaving.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface Props {
  portal: Portal;
  ticks: readonly PortalTick[];
  today: string;
  /** A tick was taken back: its reports are to be typed in again. */
  onTakenBack: () => void;
}

/** What she ticked for this portal, the newest first: each may be taken back. */
export function Ticked({ ticks, ...props }: Props) {
  const { t } = useWords('month');
  if (ticks.length === 0) return null;
  return (
    <>
      <Sub>{t('tickedBefore')}</Sub>
      {ticks.toReversed().map((tick) => (
        <OneTick key={refKey(tick.ref)} tick={tick} {...props} />
      ))}
    </>
  );
}

function OneTick({ tick, portal, today, onTakenBack }: Omit<Props, 'ticks'> & { tick: PortalTick }) {
  const { t, lang, say } = useWords('month');
  const save = useSave();
  const saving = useSaving();
  const [asking, setAsking] = useState(false);
  const takeBack = () => {
    setAsking(false);
    const { ref: voids, scope } = tick;
    saving.run(async () => {
      const done = await save({
        kind: PORTAL_FORM.kind,
        v: PORTAL_FORM.v,
        voids,
        scope,
        on: today,
        body: {},
      });
      if (done.kind === 'saved') onTakenBack();
      return done;
    });
  };
  return (
    <Card>
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      <Row>
        <Grow>{t('tick', { count: tick.count, day: dayWords(tick.on, lang) })}</Grow>
        <Button kind="quiet" small narrow busy={saving.state === 'saving'} onPress={() => setAsking(true)}>
          {t('takeBack')}
        </Button>
      </Row>
      {asking && (
        <Dialog
          title={t('takeBackAsk', { count: tick.count, portal: say(portal.name) })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('leaveTick')}</Button>
              <Button kind="plain" onPress={takeBack}>
                {t('takeBack')}
              </Button>
            </>
          }
        >
          {t('takeBackWhy')}
        </Dialog>
      )}
    </Card>
  );
}
