import {
  BoatIcon,
  DiyaIcon,
  DrumIcon,
  type IconProps,
  KiteIcon,
  LotusIcon,
  MangoIcon,
  PeacockIcon,
  SunIcon,
} from './icons.tsx';

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

export function Picture({ id, size = 'xl' }: { id: keyof typeof DRAWN } & IconProps) {
  const Drawn = DRAWN[id];
  return <Drawn size={size} />;
}
