import { useState } from 'react';
import { useLocation } from 'wouter';
import { offerAgain } from '../../data/offer-again.ts';

export interface UsedOfferAgain {
  /** Over the network. */
  again: () => void;
  /** As a message that anybody may carry and nobody can read. */
  byMessage: () => void;
  failed: boolean;
}

/** One report that needs help, once more on its way. */
export function useOfferAgain(no: number): UsedOfferAgain {
  const [, navigate] = useLocation();
  const [failed, setFailed] = useState(false);
  const offer = (then: () => void) => {
    setFailed(false);
    offerAgain(no).then(then, () => setFailed(true));
  };
  return { again: () => offer(() => undefined), byMessage: () => offer(() => navigate('/send')), failed };
}
