import { useState } from 'react';
import type { Org, OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CardButton, Sub } from '../../ui/Card.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './admin-chat.module.css';
import { placeOf, reportersWith } from './model.ts';

const MOST = 5;

interface Props {
  org: Org;
  onPick: (worker: OrgWorker) => void;
  onClose: () => void;
}

/** Whom of those who report: found by name, number or telephone. */
export function WorkerPick({ org, onPick, onClose }: Props) {
  const { t, lang } = useWords('admin-chat');
  const [text, setText] = useState('');
  const found = reportersWith(org.workers, text, MOST);
  return (
    <div className={css.stack}>
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
      <Button kind="quiet" small onPress={onClose}>
        {t('cancel')}
      </Button>
    </div>
  );
}
