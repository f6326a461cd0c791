import { useState } from 'react';
import type { Org, OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardButton, Sub } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { placeOf, reportersWith } from './model.ts';

const MOST = 5;

/** Whom of those who report: found by name, number or telephone. */
export function WorkerPick({ org, onPick }: { org: Org; onPick: (worker: OrgWorker) => void }) {
  const { t, lang } = useWords('admin-chat');
  const [text, setText] = useState('');
  const found = reportersWith(org.workers, text, MOST);
  return (
    <>
      <TextField label={t('find')} type="search" text={text} onText={setText} />
      {text.trim() !== '' && found.length === 0 && <Sub>{t('notFound')}</Sub>}
      {found.map((worker) => (
        <CardButton key={worker.id} onPress={() => onPick(worker)}>
          <b>{worker.name}</b>
          <Sub>
            {worker.number} · {placeOf(org.units, worker.unit, lang)}
          </Sub>
        </CardButton>
      ))}
    </>
  );
}
