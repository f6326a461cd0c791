import { useState } from 'react';
import { isMobile, readMobile } from '../../../domain/form/number.ts';
import type { OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import css from './admin-chat.module.css';
import { Confirm } from './Confirm.tsx';
import type { Way } from './model.ts';
import type { UsedChatsScreen } from './useChatsScreen.ts';

interface Props {
  worker: OrgWorker;
  used: UsedChatsScreen;
  ways: readonly Way[];
}

/** The account that writes, or will write, from a number; the one by which the organisation knows her stands there already. */
export function ByNumber({ worker, used, ways }: Props) {
  const { t } = useWords('admin-chat');
  const [way, setWay] = useState<Way>(ways[0] ?? 'whatsapp');
  const [number, setNumber] = useState(readMobile(worker.phone));
  const [wrong, setWrong] = useState(false);
  const [asking, setAsking] = useState(false);
  const has = used.chats?.bound.some((one) => one.worker === worker.id) ?? false;
  const press = () => {
    const isRight = isMobile(readMobile(number));
    setWrong(!isRight);
    setAsking(isRight);
  };
  const bind = () => {
    setAsking(false);
    void used.bind(worker, { way, number });
  };
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.title}>{t('worker.byNumber')}</h2>
        {ways.length > 1 && (
          <Choice
            label={t('worker.way')}
            options={ways.map((one) => ({ id: one, label: t(`way.${one}`) }))}
            chosen={way}
            onChoose={(chosen) => setWay(ways.find((one) => one === chosen) ?? way)}
          />
        )}
        <TextField
          label={t('worker.number', { way: t(`way.${way}`) })}
          type="tel"
          inputMode="tel"
          text={number}
          problem={wrong && t('result.no-number')}
          onText={(text) => {
            setNumber(text);
            setWrong(false);
          }}
        />
        <Button small busy={used.busy} onPress={press}>
          {t('worker.bind')}
        </Button>
      </div>
      {asking && <Confirm worker={worker} replaces={has} onYes={bind} onClose={() => setAsking(false)} />}
    </Card>
  );
}
