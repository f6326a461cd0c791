import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown instead of what broke; `again` tries once more. */
  fallback: (again: () => void) => ReactNode;
  children: ReactNode;
}

/** Keeps one broken screen from taking the app with it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken
      ? this.props.fallback(() => this.setState({ broken: false }))
      : this.props.children;
  }
}
