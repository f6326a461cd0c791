import { CONSENT } from '../../../programme/consent.ts';
import { ToldScreen } from './ToldScreen.tsx';

/** What she allows now; to withdraw is to answer again. */
export default function ConsentScreen() {
  return <ToldScreen form={CONSENT} saved="consent" />;
}
