import { offerAgain as offer } from '../../store/offer-again.ts';
import { currentSession } from './session.ts';

/** She asks for a report that needed help to be sent once more. Nothing of it is lost, whatever becomes of it. */
export async function offerAgain(no: number): Promise<void> {
  const session = currentSession();
  if (!session) return;
  await offer(session.vault, no);
  session.schedule.now();
}
