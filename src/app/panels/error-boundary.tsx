import { Download, RefreshCw } from "lucide-react";
import { Component, type ReactNode } from "react";
import { Button } from "../button.tsx";
import { downloadText } from "../store/index.ts";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | undefined;
}

/** What is left when the app itself fails: the model is safe, and can be taken along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <main role="alert" className="flex h-full items-center justify-center p-6">
        <div className="max-w-md">
          <h1 className="text-lg font-semibold">Relata has failed</h1>
          <p className="mt-1.5 text-ink-soft">
            Your model is safe: it is saved in this browser, and you can download it. Reload to go
            on.
          </p>
          <p className="mt-3 rounded-lg bg-hover p-3 font-mono text-xs break-words text-ink-soft">
            {error.message}
          </p>
          <div className="mt-4 flex gap-2">
            <Button kind="primary" onClick={() => location.reload()}>
              <RefreshCw className="size-4" />
              Reload
            </Button>
            <Button onClick={downloadText}>
              <Download className="size-4" />
              Download model
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
