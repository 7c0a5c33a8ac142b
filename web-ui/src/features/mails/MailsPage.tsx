export default function MailsPage() {
  return <main />;
}
