import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { routeOfShared } from '../../data/shared.ts';

/** Before any PIN: what was shared may be an invitation or the approval of a new PIN, which wait for none. */
export default function SharedFirst() {
  const [, go] = useLocation();
  useEffect(() => {
    routeOfShared(location.hash.slice(1)).then(
      (route) => route && go(route, { replace: true }),
      () => undefined,
    );
  }, [go]);
  return null;
}
