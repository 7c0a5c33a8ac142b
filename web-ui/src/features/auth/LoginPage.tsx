import { t } from "@lingui/core/macro";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "~/shared/api/session";
import type { CodeRequested } from "~/shared/api/types";
import { PageTitle } from "~/shared/ui/PageTitle";
import { CodeStep } from "./CodeStep";
import { EmailStep } from "./EmailStep";
import { Gate } from "./Gate";
import { safeNext } from "./safe-next";

/** One page for logging in and signing up: an address, then the code that was sent to it. */
export default function LoginPage() {
  const { next } = useSearch({ strict: false });
  const router = useRouter();
  const session = useSession();
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState<CodeRequested | null>(null);

  // Also when another tab logs in.
  useEffect(() => {
    if (session === "in") router.history.replace(safeNext(next));
  }, [session, next, router]);

  return (
    <Gate>
      <PageTitle>{t`Log in`}</PageTitle>
      {sent ? (
        <CodeStep email={email} sent={sent} onResent={setSent} onBack={() => setSent(null)} />
      ) : (
        <EmailStep
          email={email}
          onSent={(address, answer) => {
            setEmail(address);
            setSent(answer);
          }}
        />
      )}
    </Gate>
  );
}
