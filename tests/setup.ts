import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a screen must show in the end, it may show late on a busy machine.
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);
