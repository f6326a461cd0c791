import { type ChangeEvent, useRef, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { CopyIcon, ListIcon, MessageIcon, PhoneIcon } from '../../ui/icons.tsx';
import css from './carry.module.css';
import type { UsedCarry } from './useCarryScreen.ts';

/** What file pickers and WhatsApp call an exported chat; others are told apart by what is in them. */
const CHATS = '.txt,.zip,text/plain,application/zip,application/x-zip-compressed,application/octet-stream';

/** What she copied, a chat's file, or the camera before another phone. */
export function WaysIn({ used }: { used: UsedCarry }) {
  const { t } = useWords('carry');
  const file = useRef<HTMLInputElement>(null);
  const picked = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(target.files ?? [])];
    // So that the same file can be chosen again.
    target.value = '';
    if (files.length > 0) void used.takeFiles(files);
  };
  return (
    <>
      {used.copied === null ? <FromClipboard take={used.take} /> : <Copied text={used.copied} used={used} />}
      <div className={css.ways}>
        <Button kind="plain" small icon={ListIcon} onPress={() => file.current?.click()}>
          {t('ways.file')}
        </Button>
        <Button kind="plain" small icon={PhoneIcon} onPress={() => used.scan(true)}>
          {t('ways.scan')}
        </Button>
      </div>
      <input
        ref={file}
        className={css.file}
        type="file"
        accept={CHATS}
        multiple
        tabIndex={-1}
        aria-label={t('ways.file')}
        onChange={picked}
      />
    </>
  );
}

/** The phone has seen that she copied a report: one tap. */
function Copied({ text, used }: { text: string; used: UsedCarry }) {
  const { t } = useWords('carry');
  return (
    <Banner tone="way" icon={MessageIcon} title={t('copied.title')}>
      <Button icon={CopyIcon} onPress={() => void used.take(text)}>
        {t('copied.take')}
      </Button>
    </Banner>
  );
}

function FromClipboard({ take }: Pick<UsedCarry, 'take'>) {
  const { t } = useWords('desk');
  const [refused, setRefused] = useState(false);
  const paste = () => {
    navigator.clipboard.readText().then(take, () => setRefused(true));
  };
  return (
    <>
      <Button icon={CopyIcon} onPress={paste}>
        {t('carry.fromClipboard')}
      </Button>
      {refused && <Sub>{t('carry.clipboardRefused')}</Sub>}
    </>
  );
}
