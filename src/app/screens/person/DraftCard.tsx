import { useState } from 'react';
import { momentWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EditIcon } from '../../ui/icons.tsx';

const MINUTE_MS = 60_000;

interface Props {
  /** When it was last written, ms. */
  at: number;
  today: string;
  /** Which form. */
  what: string;
  onDiscard: () => Promise<void>;
}

/** Something unfinished waits; thrown away only when she says so twice. */
export function DraftCard({ at, today, what, onDiscard }: Props) {
  const { t, lang } = useWords('people');
  const app = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <Card tone="soft">
      <Row>
        <EditIcon />
        <Grow>
          <b>{t('draft', { what })}</b>
          <Sub>{momentWords(Math.floor(at / MINUTE_MS), lang, today)}</Sub>
        </Grow>
        <Button kind="quiet" small narrow onPress={() => setAsking(true)}>
          {t('discard')}
        </Button>
      </Row>
      {asking && (
        <Dialog
          title={t('discardAsk', { what })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{app.t('cancel')}</Button>
              <Button
                kind="plain"
                onPress={() => {
                  setAsking(false);
                  onDiscard().catch(() => undefined);
                }}
              >
                {t('discard')}
              </Button>
            </>
          }
        >
          {t('discardWhy')}
        </Dialog>
      )}
    </Card>
  );
}
