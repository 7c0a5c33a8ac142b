import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { patterns } from "~/app/paths";
import { Tip } from "~/app/shortcuts/Tip";
import { useWorkspace } from "~/app/workspace-context";
import { AttachButton } from "~/shared/files/AttachButton";
import { AttachmentList } from "~/shared/files/AttachmentList";
import { FileDrop } from "~/shared/files/FileDrop";
import { Editor } from "~/shared/richtext/Editor";
import styles from "./OpenRequest.module.css";
import type { Reply } from "./use-reply";

type Props = { reply: Reply; closed: boolean; archived: boolean };

export function ReplyBox({ reply, closed, archived }: Props) {
  const { t } = useLingui();
  const { slug } = useWorkspace();
  if (archived || closed) {
    return (
      <p className={styles.closed}>
        {archived ? (
          <Trans>This workspace is archived: everything can be read, nothing can be written.</Trans>
        ) : (
          <Trans>
            This request is closed.{" "}
            <Link to={patterns.newRequest} params={{ slug }}>
              Write a new one
            </Link>{" "}
            if you need more.
          </Trans>
        )}
      </p>
    );
  }
  return (
    <FileDrop attachments={reply.attachments}>
      <section className={styles.box} aria-label={t`Your answer`}>
        <AttachmentList attachments={reply.attachments} />
        <Editor
          ref={reply.editor}
          label={t`Your answer`}
          placeholder={t`Write your answer…`}
          initial={reply.initial}
          onChange={reply.change}
          onSubmit={reply.send}
          actions={
            <div className={styles.ways}>
              <AttachButton attachments={reply.attachments} />
              <Tip label={t`Send`} keys="mod+enter">
                <Button onClick={reply.send}>
                  <Trans>Send</Trans>
                </Button>
              </Tip>
            </div>
          }
        />
      </section>
    </FileDrop>
  );
}
