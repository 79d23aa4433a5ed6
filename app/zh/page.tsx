import { Wizard } from "@/components/wizard";

export default function WizardPage() {
  return <Wizard />;
}
