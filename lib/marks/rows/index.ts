import type { Mark } from "../types";
import { apiAnswers } from "./api-answers";
import { apiClients } from "./api-clients";
import { appServers } from "./app-servers";
import { applications } from "./applications";
import { awsClients } from "./aws-clients";
import { awsFronts } from "./aws-fronts";
import { awsNames } from "./aws-names";
import { awsErrorTypes, awsSentences } from "./aws-sentences";
import { awsServices } from "./aws-services";
import { botDefences } from "./bot-defences";
import { cdns } from "./cdns";
import { clouds } from "./clouds";
import { emulators } from "./emulators";
import { firewalls } from "./firewalls";
import { forwardProxies } from "./forward-proxies";
import { frameworks } from "./frameworks";
import { gateways } from "./gateways";
import { hints } from "./hints";
import { loginWalls } from "./login-walls";
import { publicApis } from "./public-apis";
import { responseFields } from "./response-fields";
import { s3Clients } from "./s3-clients";
import { s3Stores } from "./s3-stores";
import { securityLogs } from "./security-logs";
import { told } from "./told";
import { toldAbsences } from "./told-absences";
import { absentInChinese } from "./told-absences-chinese";
import { absentInJapanese } from "./told-absences-japanese";
import { toldAuthors } from "./told-authors";
import { toldChinese } from "./told-chinese";
import { toldCode } from "./told-code";
import { toldCures } from "./told-cures";
import { toldFindings } from "./told-findings";
import { toldJapanese } from "./told-japanese";
import { toldStates } from "./told-states";
import { toldStrayCharacters } from "./told-stray-characters";
import { webServers } from "./web-servers";

const written: readonly Mark[] = [
  ...forwardProxies,
  ...emulators,
  ...awsFronts,
  ...awsServices,
  ...s3Stores,
  ...awsSentences,
  ...awsErrorTypes,
  ...awsClients,
  ...s3Clients,
  ...cdns,
  ...firewalls,
  ...securityLogs,
  ...botDefences,
  ...apiAnswers,
  ...responseFields,
  ...gateways,
  ...clouds,
  ...loginWalls,
  ...webServers,
  ...appServers,
  ...applications,
  ...frameworks,
  ...hints,
  ...awsNames,
  ...publicApis,
  ...apiClients,
];

/** Everything that can be recognised, in files by what it is. */
export const marks: readonly Mark[] = [
  ...written,
  ...told,
  ...toldAbsences,
  ...toldFindings,
  ...toldStates,
  ...toldStrayCharacters,
  ...toldCode,
  ...toldCures,
  ...toldChinese,
  ...absentInChinese,
  ...toldAuthors(written),
  ...toldJapanese,
  ...absentInJapanese,
];
