import type { ReactNode } from 'react';
import { CardLink, Grow, Row } from '../../ui/Card.tsx';
import { ClockIcon, NextIcon } from '../../ui/icons.tsx';

/** The way to the due list. */
export function DueLink({ children }: { children: ReactNode }) {
  return (
    <CardLink to="/due">
      <Row>
        <ClockIcon size={28} />
        <Grow>{children}</Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}
