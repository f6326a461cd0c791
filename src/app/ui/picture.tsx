import {
  BoatIcon,
  DiyaIcon,
  DrumIcon,
  KiteIcon,
  LotusIcon,
  MangoIcon,
  PeacockIcon,
  SunIcon,
} from './icons.tsx';
import css from './picture.module.css';

/** The pictures among which a worker chooses hers: the same for everybody, telling nothing. */
const DRAWN = {
  mango: MangoIcon,
  diya: DiyaIcon,
  kite: KiteIcon,
  lotus: LotusIcon,
  peacock: PeacockIcon,
  boat: BoatIcon,
  sun: SunIcon,
  drum: DrumIcon,
};

interface Props {
  id: keyof typeof DRAWN;
  /** Standing out from the others: filled, with a ring. */
  chosen?: boolean;
}

/** The picture a worker is found by, on its tile; her name stands beside it. */
export function Picture({ id, chosen = false }: Props) {
  const Drawn = DRAWN[id];
  return (
    <span className={chosen ? css.chosen : css.picture}>
      <Drawn size={44} />
    </span>
  );
}
