import { inGroups } from '../../data/pin-approval.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { HelpIcon, LockIcon, TickIcon } from '../../ui/icons.tsx';
import css from './carry.module.css';
import type { PinStep } from './pin-request.ts';
import { ReceiptToWorker } from './Receipt.tsx';
import { type UsedPinRequest, usePinRequest } from './usePinRequest.ts';

/** A worker forgot her PIN: who she is, the approval, and the code that is told by voice. */
export function PinRequestCard({ code }: { code: string }) {
  const { t } = useWords('pin');
  const used = usePinRequest(code);
  const { step } = used;
  switch (step.kind) {
    case 'asking':
      return <Card>{t('approve.asking')}</Card>;
    case 'asks':
      return <Asks step={step} used={used} />;
    case 'approved':
      return <Approved step={step} />;
    case 'refused':
      return (
        <Banner tone="danger" icon={HelpIcon} title={t(`approve.refused.${step.reason}`)}>
          {t(`approve.refusedWhy.${step.reason}`)}
        </Banner>
      );
    case 'failed':
      return (
        <>
          <Banner tone="warn" icon={HelpIcon} title={t(`approve.${step.why}`)}>
            {t('approve.nothingDone')}
          </Banner>
          <Button onPress={used.again}>{t('approve.again')}</Button>
        </>
      );
  }
}

function Asks({ step, used }: { step: Extract<PinStep, { kind: 'asks' }>; used: UsedPinRequest }) {
  const { t } = useWords('pin');
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.name}>
          {step.worker.name} <span className={css.quiet}>{step.worker.number}</span>
        </h2>
        <b>{t('approve.forgot')}</b>
        <Sub>{t('approve.callFirst')}</Sub>
        <Button icon={TickIcon} onPress={used.approve}>
          {t('approve.yes')}
        </Button>
        <Sub>{t('approve.noted')}</Sub>
      </div>
    </Card>
  );
}

function Approved({ step }: { step: Extract<PinStep, { kind: 'approved' }> }) {
  const { t } = useWords('pin');
  const { worker, approval, oneTimeCode } = step;
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.name}>{t('approve.done', { name: worker.name })}</h2>
        <Banner tone="warn" icon={LockIcon} title={t('approve.byPhone')}>
          {t('approve.notInChat')}
        </Banner>
        <p className={css.spoken}>{inGroups(oneTimeCode)}</p>
        <Sub>{t('approve.onPaper')}</Sub>
        <ReceiptToWorker
          receipt={approval}
          worker={worker}
          words={{ send: t('approve.send', { name: worker.name }), text: t('approve.message') }}
        />
      </div>
    </Card>
  );
}
