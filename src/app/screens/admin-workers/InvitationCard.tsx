import { useContext, useState } from 'react';
import type { OrgActions } from '../../data/admin.ts';
import type { Answer, ApiProblem } from '../../data/admin-api.ts';
import type { MadeInvitation, OrgWorker } from '../../data/admin-org.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CopyIcon, MessageIcon, PlusIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import css from './admin-workers.module.css';

const QR_SIZE = 280;

function Made({ made }: { made: MadeInvitation }) {
  const { t, lang } = useWords('admin');
  const away = useContext(AwayContext);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () => {
    away.copy(made.link).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  return (
    <>
      <Sub>{t('worker.scan')}</Sub>
      <div className={css.code}>
        <QrCode text={made.link} size={QR_SIZE} label={t('worker.scan')} />
      </div>
      <Sub>{t('worker.validTill', { day: dayWords(made.expires, lang) })}</Sub>
      <ButtonAway icon={MessageIcon} href={made.waLink}>
        {t('worker.whatsapp')}
      </ButtonAway>
      <Button kind="plain" small icon={CopyIcon} onPress={copy}>
        {t(copied === 'yes' ? 'worker.copied' : 'worker.copy')}
      </Button>
      {copied === 'failed' && (
        <Sub>
          {t('worker.copyFailed')} <span className={css.link}>{made.link}</span>
        </Sub>
      )}
    </>
  );
}

/** How the newest invitation stands, in a sentence. */
function useStanding({ state, invite }: OrgWorker): string {
  const { t, lang } = useWords('admin');
  if (state === 'joined') return t('worker.joinedWhy');
  if (state === 'revoked') return t('worker.revoked');
  if (state === 'not-invited' || !invite) return t('worker.notInvitedWhy');
  const day = dayWords(invite.expires, lang);
  return state === 'expired'
    ? t('worker.expired', { day })
    : `${t('worker.invitedWhy')} ${t('worker.till', { day })}`;
}

function Revoke({ onRevoke }: { onRevoke: () => void }) {
  const { t } = useWords('admin');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const actions = (
    <>
      <Button onPress={close}>{t('worker.keep')}</Button>
      <Button
        kind="danger"
        onPress={() => {
          close();
          onRevoke();
        }}
      >
        {t('worker.revokeYes')}
      </Button>
    </>
  );
  return (
    <>
      <Button kind="quiet" small onPress={() => setAsking(true)}>
        {t('worker.revoke')}
      </Button>
      {asking && (
        <Dialog title={t('worker.revoke')} actions={actions} onClose={close}>
          {t('worker.revokeSure')}
        </Dialog>
      )}
    </>
  );
}

interface Props {
  worker: OrgWorker;
  actions: OrgActions;
  onChanged: () => void;
}

/** Invites one worker: a code to scan, a WhatsApp message, a link; shows an open invitation again, and takes one back. */
export function InvitationCard({ worker, actions, onChanged }: Props) {
  const { t } = useWords('admin');
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const standing = useStanding(worker);
  const fetchOne = async (asked: Promise<Answer<MadeInvitation>>) => {
    setBusy(true);
    setProblem(null);
    const answer = await asked;
    if (answer.kind === 'ok') {
      setMade(answer.value);
      onChanged();
    } else setProblem(answer);
    setBusy(false);
  };
  const revoke = async (id: string) => {
    setProblem(null);
    const answer = await actions.revoke(id);
    if (answer.kind === 'ok') {
      setMade(null);
      onChanged();
    } else setProblem(answer);
  };
  const first = worker.state === 'not-invited';
  const open = worker.state === 'invited' ? worker.invite : null;
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.cardTitle}>{t('worker.invite')}</h2>
        {!made && <p>{standing}</p>}
        {problem && <ProblemBanner kind={problem.kind} />}
        {made && <Made key={made.id} made={made} />}
        {open && !made && (
          <Button small busy={busy} onPress={() => void fetchOne(actions.inviteAgain(open.id))}>
            {t('worker.showInvite')}
          </Button>
        )}
        <Button
          kind={made || !first ? 'plain' : 'main'}
          small
          icon={PlusIcon}
          busy={busy}
          onPress={() => void fetchOne(actions.invite(worker.id))}
        >
          {t(first && !made ? 'worker.makeInvite' : 'worker.newInvite')}
        </Button>
        {open && <Revoke onRevoke={() => void revoke(open.id)} />}
      </div>
    </Card>
  );
}
