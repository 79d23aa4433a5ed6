import type { Mark } from "../types";
import { article, guide, type ToldRow, toldRows } from "./told-rows";

function rows(
  tells: Parameters<typeof toldRows>[0],
  source: string,
  table: readonly ToldRow[],
): readonly Mark[] {
  return toldRows(tells, source, table).map((mark) => ({ ...mark, id: `${mark.id}-ja` }));
}

const plans = `${guide}/api-gateway-setup-api-key-with-console.html`;
const policies = `${guide}/apigateway-authorization-flow.html`;
const tls = `${guide}/rest-api-mutual-tls.html`;
const cache = `${guide}/api-gateway-lambda-authorizer-output.html`;
const privateApis = `${guide}/apigateway-private-apis.html`;
const firewall = `${guide}/apigateway-control-access-aws-waf.html`;
const mappings = `${guide}/rest-api-mappings.html`;
const origin =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-managed-origin-request-policies.html";

/** What follows a name in Latin letters in Japanese, and in nothing else. */
const particles = ["を", "が", "は", "に", "で", "の", "も", "へ", "と", "だ", "な"];

/** Names in Latin letters as only Japanese has them: a literal of theirs alone would stop at English, too. */
function followed(names: readonly string[], endings = particles): readonly string[] {
  return names.flatMap((name) => endings.flatMap((one) => [`${name}${one}`, `${name} ${one}`]));
}

const hangsOnOrder: ToldRow = [
  ["先に"],
  /先に(?:叩|呼|リクエスト|アクセス|実行|コール|投げ)[^。、\n]{0,8}(?:と|たら|れば)[、 ]?(?:今度は|逆に|反対に)|先に(?:叩|呼|リクエスト|アクセス|実行|コール|投げ)[^。\n]{0,12}(?:方|ほう|側)(?:だけ|のみ)?が(?:通|成功|200|許可)/,
  "b を先に叩くと今度は b が200で a が403になります",
];

/** What people tell in Japanese: of their setup, of what they tried and found, and of what helped. */
export const toldJapanese: readonly Mark[] = [
  ...rows({ facet: "api-type", option: "http" }, `${guide}/http-api.html`, [
    [
      [...followed(["api"]), "apiタイプ", "api、", "api。"],
      /(?<![A-Za-z/])HTTP ?API(?= ?[をがはでにのと。、,\n(]|です|だ|なので|タイプ|を?(?:利用|使用|構築))(?!の?(?:呼び出し|コール|リクエスト))/i,
      "HTTP APIを使っています",
    ],
  ]),
  ...rows({ facet: "api-type", option: "rest" }, `${guide}/apigateway-rest-api.html`, [
    [
      [...followed(["api"]), "apiタイプ", "api、", "api。", "リージョ", "エッジ"],
      /\bREST ?API(?= ?[をがはでにのと。、,\n(]|です|だ|なので|タイプ)(?!の?(?:呼び出し|コール|リクエスト))/i,
      "API GatewayのREST APIを使っています",
    ],
    [
      ["リージョ", "エッジ"],
      /エッジ最適化|エンドポイント ?(?:の)?タイプ(?:は|が|を|:){0,2} ?(?:リージョ|エッジ|REGIONAL|EDGE)/i,
      "エンドポイントタイプはリージョンです",
    ],
    [
      ["パブリック", "リージョ", "公開"],
      /(?:パブリック|公開|リージョナル)(?:な|の)? ?(?:REST ?)?API(?! ?(?:キー|ドキュメント))|API ?(?:自体)?[はが] ?(?:パブリック|公開|リージョナル)/i,
      "このAPIはパブリックです",
    ],
  ]),
  ...rows({ facet: "api-type", option: "private" }, privateApis, [
    [
      ["プライベート", "エンドポイント", ...followed(["api"])],
      /プライベート ?(?:な|の)?(?:REST ?)?API|\bPrivate ?(?:REST ?)?API(?= ?[をがはでにのと])|エンドポイント ?(?:の)?タイプ(?:は|が|を|:){0,2} ?(?:プライベート|PRIVATE)/i,
      "プライベートAPIを呼んでいます",
    ],
  ]),
  ...rows({ facet: "api-type", option: "websocket" }, `${guide}/apigateway-websocket-api.html`, [
    [followed(["api"]), /\bWebSocket ?API(?= ?[をがはでにのと])/i, "WebSocket APIを使っています"],
  ]),
  ...rows(
    { facet: "auth-mode", option: "none" },
    `${guide}/apigateway-control-access-to-api.html`,
    [
      [
        ["認証", "認可", "オーソライザ"],
        /(?:認証|認可|オーソライザー?)(?:タイプ|方式|設定)?(?:は|を|が|も|:){0,2} ?NONE\b/i,
        "認可はNONEです",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "iam" }, `${guide}/permissions.html`, [
    [
      ["認証", "認可", "オーソライザ", "オーソリゼーション"],
      /(?:認証|認可|オーソライザー?|オーソリゼーション)(?:タイプ|方式|設定)?(?:は|を|に|が|として|:){0,2} ?「?(?:AWS_?)?IAM\b|\bIAM ?(?:ロール|ユーザー?)?(?:による|での|で|の)? ?(?:認証(?!情報)|認可|オーソライザ)/i,
      "メソッドの認可をAWS_IAMにしています",
    ],
    [
      ["必須", "必要な"],
      /(?:SigV4|署名(?:バージョン ?4)?)(?:の?署名)?(?:が|を)?(?:必須|必要な)/i,
      "SigV4署名が必須のAPIです",
    ],
  ]),
  ...rows(
    { facet: "auth-mode", option: "lambda-authorizer" },
    `${guide}/apigateway-use-lambda-authorizer.html`,
    [
      [
        ["オーソライザ", "オーサライザ", "認可", "認証", ...followed(["authorizer"])],
        /(?:Lambda|カスタム|トークン|リクエスト)(?:ベースの?)? ?(?:オーソライザ|オーサライザ)ー?|(?:オーソライザー?|オーサライザー?|認可|認証)(?:用の?)? ?(?:の ?)?(?:Lambda|関数)|(?:\bLambda|カスタム) ?authori[sz]er(?= ?[をがはでにの])/i,
        "Lambdaオーソライザーを使っています",
      ],
    ],
  ),
  ...rows(
    { facet: "auth-mode", option: "cognito" },
    `${guide}/apigateway-integrate-with-cognito.html`,
    [
      [
        ["認証", "認可", "オーソライザ", "オーサライザ"],
        /\bCognito(?![^。、,!?\n]{0,3}ID ?プール)[^。、,!?\n]{0,14}(?:認証(?!情報)|認可|オーソライザ|オーサライザ)|(?:認証|認可|オーソライザー?)(?:は|を|に|には)[^。、,!?\n]{0,4}Cognito(?! ?の?ID ?プール)/i,
        "Cognitoオーソライザーで認証しています",
      ],
    ],
  ),
  ...rows({ facet: "auth-mode", option: "jwt" }, `${guide}/http-api-jwt-authorizer.html`, [
    [
      ["オーソライザ", "オーサライザ"],
      /\bJWT ?(?:オーソライザ|オーサライザ)/i,
      "ルートにJWTオーソライザーを付けています",
    ],
  ]),
  ...rows({ facet: "api-key-required", option: "yes" }, plans, [
    [
      ["必須", "が必要", "は必要", "も必要", "キー必要", "の必要", "有効", "オン"],
      /(?:API ?キー|x-api-key)(?:の)?(?:必要性|要求|認証|チェック|利用|使用)?["'`」』]?(?:が|を|は|も|:)? ?(?:「?true|必須|必要(?!性)|有効|オン)/i,
      "APIキーが必須のメソッドです",
    ],
    [
      ["キーの必要性"],
      /API ?キーの必要性(?![^。、,!?\n]{0,6}(?:false|オフ|無効|なし))/i,
      "「APIキーの必要性」を有効にしています",
    ],
    [["プラン"], /(?:使用量|利用|使用) ?プラン/, "使用量プランを作りました"],
  ]),
  ...rows({ facet: "api-key-sent", option: "yes" }, `${guide}/api-gateway-api-key-source.html`, [
    [
      [
        "付け",
        "つけ",
        "付与し",
        "入れ",
        "指定し",
        "設定し",
        "渡し",
        "送っ",
        "送り",
        "送信し",
        "含め",
        "セット",
        "追加し",
      ],
      /(?<!(?:クエリ|ボディ|パラメータ|\bbody|\bquery)[^。、,!?\n]{0,8})(?:(?:x-api-key|API ?キー)["'`」』]? ?(?: ?ヘッダー?| ?header)? ?(?:の値)?(?:は|を|も|に)(?![^。、,!?\n]{0,8}(?:クエリ|ボディ|パラメータ|\bbody|\bquery))[^。、,!?\nプ]{0,12}(?:(?<!紐)付け|つけ|付与し|送[っり]|送信し|渡し|含め|(?:ヘッダー?|header)(?:に|で|へ)(?:指定し|設定し|セットし|追加し|入れ))|(?:ヘッダー?|header)(?:に|で|へ)(?:は|も)?[^。、,!?\nプ]{0,6}(?:x-api-key|API ?キー)[^。、,!?\nプ]{0,8}(?:付け|つけ|付与し|送[っり]|送信し|渡し|含め|指定し|設定し|セットし|追加し|入れ))(?!たら|れば|ると|るよう|る必要|て(?:くだ|下さ|みたら)|なければ)/i,
      "ヘッダーにx-api-keyを付けて送っています",
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "no", when: "lacks" }, plans, [
    [
      [
        ...followed(["x-api-key", "header"]),
        "ヘッダ",
        "キーを",
        "キーが",
        "キーは",
        "キーも",
        "キーの",
      ],
      /x-api-key["'`」』]? ?(?: ?ヘッダー?| ?header)? ?(?:の(?:指定|付与|設定))?[をがはもの](?![^。、,!?\n]{0,12}(?:プラン|紐|関連))|API ?キー(?:の(?:指定|付与))?[をがはも](?=[^。、,!?\nプ]{0,8}(?:(?<!紐)付け|つけ|送|渡|入れ|含|指定|付与))/i,
      "x-api-keyを付けていませんでした",
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "no" }, plans, [
    [
      ["クエリ", "ボディ", "パラメータ"],
      /(?:x-api-key|API ?キー)(?:は|を|も)[^。、,!?\n]{0,6}(?:クエリ|ボディ|パラメータ)[^。、,!?\n]{0,10}(?:渡|付け|つけ|入れ|送|含め|指定|設定)|(?:クエリ|ボディ|パラメータ)[^。、,!?\n]{0,6}(?:に|で)(?:x-api-key|API ?キー)を?(?:渡|付け|つけ|入れ|送|含め|指定|設定)/i,
      "APIキーをクエリパラメータで渡していました",
    ],
    [
      ["ブラウザ"],
      /ブラウザー?(?:で|から)(?:直接|そのまま)?[^。、\n]{0,200}?(?:を開[くい]|にアクセス|を叩[くい])(?![^。\n]{0,30}(?:成功|正常|問題な|動き|200))/,
      "ブラウザでURLを開くと",
    ],
  ]),
  ...rows({ facet: "api-key-sent", option: "no", when: "cured" }, plans, [
    [
      [
        "付け",
        "つけ",
        "付与",
        "を追加",
        "に追加",
        "へ追加",
        "の追加",
        "渡し",
        "渡す",
        "入れ",
        "指定し",
        "含め",
        "セット",
      ],
      /(?:x-api-key|API ?キー)[^。、,!?\nプ]{0,12}(?:(?<!紐)付け|つけ|付与|追加|渡|入れ|指定|含め|セット)/i,
      "x-api-keyヘッダーを付けたら通りました",
    ],
  ]),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "lacks" }, plans, [
    [
      ["プラン", ...followed(["plan"])],
      /(?:使用量|利用|使用) ?プラン|\busage ?plan["'`」]? ?[をがはにのとへも]/i,
      "APIキーを使用量プランに紐付けていませんでした",
    ],
  ]),
  ...rows({ facet: "key-state", option: "no-usage-plan-for-stage", when: "cured" }, plans, [
    [
      ["プラン", ...followed(["plan"])],
      /(?:(?:使用量|利用|使用) ?プラン|\busage ?plan["'`」]? ?[をにとへ])[^。、,!?\n]{0,16}(?:追加|紐|ひも|関連|登録|付け|作)|(?:追加|紐|ひも|関連)[^。、,!?\n]{0,8}(?:使用量|利用) ?プラン/i,
      "使用量プランにキーを追加したら通りました",
    ],
  ]),
  ...rows({ facet: "key-state", option: "unknown-or-disabled", when: "wrong" }, plans, [
    [
      ["キー"],
      /API ?キー(?!の? ?(?:必要|要求|認証|検証|チェック|確認)|[^。、,!?\n]{0,3}(?:必要|必須)|[^。、,!?\n]{0,12}プラン)/i,
      "APIキーが無効になっていました",
    ],
  ]),
  ...rows({ facet: "waf-attached", option: "yes" }, firewall, [
    [
      ["ウェブ", "マネージドルール", "レートベース"],
      /ウェブ ?ACL|ウェブアプリケーションファイアウォール|マネージドルール|レートベースの?ルール/i,
      "ステージにウェブACLを関連付けています",
    ],
  ]),
  ...rows({ facet: "waf-blocked", option: "yes" }, firewall, [
    [
      ["が原因", "原因は", "せい", "仕業", "犯人", "悪さ"],
      /(?<!Cloudflare(?:の)? ?|Azure(?:の)? ?|Akamai(?:の)? ?)(?:\bWAF(?:v2)?|(?:Web|ウェブ) ?ACL)(?:の[^。、,!?\n]{1,14})?(?:が(?:原因|犯人)(?!で?は?な|か)|の(?:せい|仕業)(?!で?は?な|か)|が悪さ)|(?:原因|犯人)は、?(?:AWS ?)?(?:WAF|(?:Web|ウェブ) ?ACL)/i,
      "WAFが原因でした",
    ],
  ]),
  ...rows({ facet: "waf-blocked", option: "yes", when: "refuses" }, firewall, [
    [
      ["ウェブ", "マネージドルール", "レートベース"],
      /ウェブ ?ACL|マネージドルール|レートベースの?ルール/i,
      "マネージドルールでブロックされていました",
    ],
  ]),
  ...rows({ facet: "waf-blocked", option: "yes", when: "cured" }, firewall, [
    [
      [
        "外し",
        "外す",
        "外せ",
        "無効",
        "を解除",
        "の解除",
        "削除",
        "オフ",
        "カウント",
        "除外",
        "許可",
        "にし",
        "にす",
        "ルール",
      ],
      /(?:\bWAF(?:v2)?|(?:Web|ウェブ) ?ACL)[^。、,!?\n]{0,16}(?:外[しす]|無効|解除|削除|オフ|\bOFF|\bCount|カウント|除外|許可)|(?<!リスナー|グループの|バウンド)ルール[^。、,!?\n]{0,6}(?:\bCount|カウント|除外)/i,
      "WAFのルールをCountにしたら直りました",
    ],
  ]),
  ...rows({ facet: "mutual-tls", option: "yes" }, tls, [
    [
      ["相互t", "相互 t", "相互s", "相互認", "相互の", "双方向", "証明書", "トラスト"],
      /(?:相互|双方向)(?:の)? ?(?:TLS|SSL|認証)|クライアント ?証明書|トラスト ?ストア/i,
      "カスタムドメインで相互TLSを有効にしています",
    ],
  ]),
  ...rows({ facet: "client-certificate", option: "none-sent", when: "lacks" }, tls, [
    [
      ["証明書", ...followed(["--cert"]), "オプション"],
      /クライアント ?証明書(?![^。、,!?\n]{0,16}(?:トラスト|ルート|中間|期限))|(?<!サーバー?の?|SSL ?|ACMの?)証明書(?:を|も)(?=[^。、,!?\n]{0,3}(?:付け|つけ|送|提示|渡|指定))|(?<!\w)--cert ?(?:オプション)?(?:を|が|も)/,
      "クライアント証明書を付けていませんでした",
    ],
  ]),
  ...rows({ facet: "client-certificate", option: "expired-or-unsupported" }, tls, [
    [
      ["証明書"],
      /クライアント ?証明書[^。、,!?\n]{0,8}(?:期限切れ|(?<!期限が)切れて|期限が切れ|失効)/,
      "クライアント証明書の期限が切れていました",
    ],
  ]),
  ...rows(
    { facet: "client-certificate", option: "untrusted-or-incomplete-chain", when: "lacks" },
    tls,
    [
      [
        ["トラストストア", "トラスト ストア"],
        /トラスト ?ストア(?:の中)?(?:に|には)(?=[^。!?\n]{0,24}(?:証明書|CA|認証局))|(?:証明書|CA|認証局)[^。、,!?\n]{0,8}トラスト ?ストアに/,
        "トラストストアに中間CAの証明書が入っていなかった",
      ],
    ],
  ),
  ...rows({ facet: "host", option: "custom-domain" }, `${guide}/how-to-custom-domains.html`, [
    [
      ["ドメイン", "マッピング"],
      /(?:カスタム|独自) ?ドメイン|(?:自社|自前|自分|取得した)の?ドメイン|(?:ベースパス|API) ?マッピング/i,
      "独自ドメインでアクセスしています",
    ],
  ]),
  ...rows({ facet: "domain-mapping", option: "none", when: "lacks" }, mappings, [
    [
      ["マッピング"],
      /(?:(?:ベースパス|API|パス|ステージ|ドメイン)の? ?)マッピング(?!テンプレート)/i,
      "APIマッピングを作っていませんでした",
    ],
  ]),
  ...rows({ facet: "domain-mapping", option: "none", when: "cured" }, mappings, [
    [
      ["マッピング"],
      /(?:(?:ベースパス|API|パス|ステージ|ドメイン)の? ?)マッピング(?!テンプレート)[^。、,!?\n]{0,8}(?:追加|作|設定|登録|し)/i,
      "ベースパスマッピングを追加したら動きました",
    ],
  ]),
  ...rows(
    { facet: "works-on-default-endpoint", option: "yes", when: "works" },
    `${guide}/how-to-custom-domains.html`,
    [
      [
        [...followed(["url", "gateway", "gw"]), "url、", "ドメイン", "エンドポイント", "アドレス"],
        /(?:デフォルト|標準|元々?|もともと|自動生成|生成された|発行された|払い出された)の? ?(?:execute-api|API ?(?:Gateway|GW))?の? ?(?:URL|エンドポイント|ドメイン|アドレス)(?= ?[をがはでだなにのも(、])|\bexecute-api ?(?:の|な)? ?(?:デフォルト)?の?(?:URL|エンドポイント|ドメイン|アドレス|方)(?= ?[をがはでだなにのも(、])|\bAPI ?(?:Gateway|GW)(?:の|が(?:生成|発行)した)? ?(?:デフォルトの?|元の)? ?(?:URL|エンドポイント|ドメイン)(?= ?[をがはでだなにのも(、])|(?:ステージの?|呼び出し|Invoke) ?URL(?= ?[をがはでだなにのも(、])|\bAPI ?(?:Gateway|GW)(?:を|に)直接?(?:叩|アクセス|呼)?/i,
        "execute-apiのURLだと正常に返ってきます",
      ],
    ],
  ),
  ...rows(
    { facet: "default-endpoint", option: "disabled" },
    `${guide}/rest-api-disable-default-endpoint.html`,
    [
      [
        ["エンドポイント"],
        /(?:デフォルトの? ?(?:execute-api ?)?(?:API ?)?|execute-api ?の?)エンドポイント["'`」]? ?(?:は|を|が|も)?(?:既に|すでに)?(?:非アクティブ|停止|塞|閉じ|無効(?:化|に)?(?:」?を(?:オン|有効|ON)|(?:し|さ|な|す|済))|オフ|OFF)(?!るべき|る(?:場合|と))/i,
        "デフォルトエンドポイントは無効にしています",
      ],
    ],
  ),
  ...rows(
    { facet: "stage-in-url", option: "wrong", when: "lacks" },
    `${guide}/how-to-call-api.html`,
    [
      [
        ["ステージ"],
        /(?<!(?:プラン|plan|キー)[^。、,!?\n]{0,8})(?:ステージ ?(?:名|パス)|(?:URL|パス|エンドポイント|アドレス)[^。、,!?\n]{0,10}ステージ|ステージ(?= ?[をがはの]?(?:付|つけ|含|入|指定|抜|忘|省|無し|なし|部分)))(?![^。、,!?\n]{0,12}(?:プラン|キー|WAF|ACL|デプロイ|紐|関連|マッピング|変数|ポリシー))/i,
        "URLにステージ名を付けていませんでした",
      ],
      [
        [
          "抜け",
          "抜か",
          "忘れ",
          "付け",
          "付い",
          "つけ",
          "つい",
          "含ま",
          "含め",
          "足り",
          "漏れ",
          "必要だ",
          "必要で",
          "必要が",
          "入れ",
          "入っ",
        ],
        /(?<![\w/])\/(?:dev|develop|prod|production|prd|test|stage|staging|stg|default|v1)(?![\w/-])["'`」]? ?[をがはも]/i,
        "URLに /dev を付けていなかった",
      ],
    ],
  ),
  ...rows(
    { facet: "stage-in-url", option: "wrong", when: "wrong" },
    `${guide}/how-to-call-api.html`,
    [
      [
        ["ステージ"],
        /ステージ ?名(?= ?[をがはのも])|ステージの?(?:指定|名前)/,
        "ステージ名を間違えていました",
      ],
    ],
  ),
  ...rows({ facet: "stage-in-url", option: "wrong" }, `${guide}/how-to-call-api.html`, [
    [
      ["ステージ"],
      /ステージ ?名?(?:は|が)[^。、,!?\n]{1,14}(?:なのに|だけど|ですが|だが|のところ|ではなく)[^。!?\n]{0,14}(?:で|に|と)(?:アクセス|リクエスト|叩|呼|指定|書|入力)|存在しない ?ステージ|ステージ(?:自体)?(?:が|は)[^。、,!?\n]{0,6}(?:存在し(?:な|ませ|てい?な|てい?ませ)|(?:デプロイ|作成)(?:されて|して|され)(?:い)?(?:ない|ません|なかっ))/,
      "ステージ名がprodなのにdevでアクセスしていました",
    ],
  ]),
  ...rows(
    { facet: "stage-in-url", option: "wrong", when: "cured" },
    `${guide}/how-to-call-api.html`,
    [
      [
        [
          "ステージ",
          "付け",
          "つけ",
          "入れ",
          "含め",
          "足し",
          "足す",
          "加え",
          "補",
          "を追加",
          "も追加",
        ],
        /ステージ ?(?:名|パス)?(?:まで|も)?[をもまで]{0,2}[^。、,!?\n]{0,8}(?:(?<!紐)付け|つけ|入れ|含め|足[しす]|加え|補|指定)|(?<![\w/])\/(?:dev|develop|prod|production|prd|test|stage|staging|stg|default|v1)(?![\w/-])["'`」]? ?を?[^。、,!?\n]{0,6}(?:付け|つけ|入れ|含め|足[しす]|加え|補|追加)/i,
        "ステージ名を付けたら返ってきました",
      ],
    ],
  ),
  ...rows(
    { facet: "deployed-since-change", option: "no", when: "lacks" },
    `${guide}/how-to-deploy-api.html`,
    [
      [
        ["デプロイ"],
        /(?<!(?:フロント(?:エンド)?|Lambda(?:関数)?|アプリ|関数|コード|サイト|コンテナ|イメージ|バックエンド)(?:の|を|は|が|も)?(?:再)?)デプロイ(?!メント|ステージ|先|環境|済|され|したら|すれば|した(?:後|あと|もの|ステージ|API)|後|前|権限)/,
        "設定を変えたあとデプロイしていませんでした",
      ],
    ],
  ),
  ...rows({ facet: "deployed-since-change", option: "no" }, `${guide}/how-to-deploy-api.html`, [
    [["保存"], /保存(?:した|し|ボタンを押した|を押した)?だけ/, "コンソールで保存しただけでした"],
    [
      ["デプロイ"],
      /(?:古い|以前の|前の|変更前の)デプロイ(?:メント)?(?:の|を|が)(?:まま|参照|使)|デプロイ前の(?:まま|状態|設定)/,
      "ステージが古いデプロイのままでした",
    ],
  ]),
  ...rows(
    { facet: "deployed-since-change", option: "no", when: "cured" },
    `${guide}/how-to-deploy-api.html`,
    [
      [
        ["デプロイ"],
        /再 ?デプロイ|デプロイ(?:ボタン)?(?:を|も)?[^。、,!?\n]{0,4}(?:直|なお|やり|もう一度|再度|改めて|行[いうっ]|実施|実行|押|し|する|かけ|後|あと)|(?:もう一度|再度|改めて|もう一回)(?:API)?の?を?デプロイ/i,
        "再デプロイしたら直りました",
      ],
    ],
  ),
  ...rows({ facet: "other-clients-work", option: "yes", when: "works" }, article, [
    [
      [
        "ブラウザ",
        "ローカル",
        "手元",
        "自分の",
        "私の",
        "会社の",
        "自宅",
        "社内",
        "社外",
        "スマホ",
        "テザリング",
        "携帯",
        "回線",
        "同僚",
        "別の",
        "他の",
        "シミュレータ",
        "エミュレータ",
        "アプリ",
        "ネットワーク",
      ],
      /ブラウザ|ローカル(?!ゾーン|ホスト|IP|変数)|手元|(?:自分の|私の|会社の)(?:PC|Mac|パソコン|端末)|自宅|社[内外](?!のみ|だけ|IP)|(?:別の?|他の|違う|異なる)(?:PC|パソコン|端末|ネットワーク|回線|マシン|サーバー?|環境|IP|場所|人|ユーザー?|クライアント|ブラウザ)|スマホ|テザリング|携帯|モバイル回線|同僚|シミュレータ|エミュレータ|(?:iOS|Android|モバイル|Web) ?アプリ/i,
      "ブラウザからは正常に返ってきます",
    ],
  ]),
  ...rows({ facet: "other-methods-work", option: "yes", when: "works" }, article, [
    [
      [
        "他の",
        "他は",
        "他エ",
        "他メ",
        "他リ",
        "他パ",
        "ほか",
        "別の",
        "別エ",
        "別メ",
        "別リ",
        "別パ",
        "それ以外",
        "残り",
        "一部",
      ],
      /(?:他|ほか|別|その他|それ以外|残り|一部)の? ?(?:API|HTTP)?の? ?(?:エンドポイント|API(?!キー)|メソッド|パス|リソース|リクエスト|ルート|URL)|(?:他|ほか|それ以外)は(?=[^。、,!?\n]{0,8}(?:全部|全て|すべて|普通|問題|正常|動|通))/,
      "他のエンドポイントは正常です",
    ],
    [
      [
        ...followed(
          ["get", "post", "put", "patch", "delete", "head"],
          ["は", "だ", "な", "で", "の"],
        ),
        "メソッド",
        "リクエスト",
      ],
      /(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE|HEAD)(?: ?(?:メソッド|リクエスト))?(?= ?(?:は|だと|なら|では|だけ|のみ|の方は)[^。、,!?\n]{0,14}(?:通|成功|正常|動|OK|問題|返|200|でき|大丈夫))/,
      "GETは通るのにPOSTは403になる",
    ],
    [
      [
        "初回",
        "最初の",
        "最初は",
        "最初だ",
        "1回目",
        "一回目",
        "は通",
        "は成功",
        "は取得",
        "は正常",
        "は動",
        "はok",
        "は問題",
        "は返",
        "は200",
        "は普通",
        "はちゃんと",
        "は大丈夫",
        "はでき",
        "だと",
        "では",
        "なら",
      ],
      /(?:初回|最初|[1一]回目)の?(?:リクエスト|呼び出し|アクセス)?(?:だけ)?は|(?<![\w:/.])\/[a-z][\w-]{1,40}(?:\/[\w{}:-]{1,40}){0,5}["'`」]? ?(?:は|だと|では|なら)(?=[^。、,!?\n]{0,12}(?:通|成功|正常|動|OK|問題|返|200|でき|大丈夫))/,
      "/users は取得できます",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "yes", when: "works" }, article, [
    [["署名"], /署名(?:を?(?:付け|つけ|し|すれ|して|あり)|付き)/, "署名を付けると通ります"],
  ]),
  ...rows({ facet: "route-deployed", option: "yes" }, article, [
    [
      ["デプロイ"],
      /(?:パス|ルート|メソッド|リソース)(?:と(?:パス|ルート|メソッド|リソース))?(?:は|も)(?:確かに|間違いなく|すでに|既に|両方|ちゃんと){0,2}デプロイ(?:済|され|して)/,
      "パスとメソッドは確かにデプロイされています",
    ],
  ]),
  ...rows({ facet: "route-deployed", option: "no" }, article, [
    [
      [
        "間違",
        "まちが",
        "誤っ",
        "誤り",
        "誤字",
        "ミス",
        "タイポ",
        "のtypo",
        "がtypo",
        "をtypo",
        "にtypo",
        "違っ",
        "違い",
        "違う",
        "違え",
        "正し",
        "なく",
      ],
      /(?:パス(?!ワード)|URL|URI|HTTP ?メソッド|メソッド|エンドポイント|ルート(?!CA|証明)|リソース名?)(?:名|パラメータ)?(?:の(?:指定|綴り|スペル|記述|入力)?)?(?:を|が|は|に|も)?[^。、,!?\nをがに]{0,6}(?:間違|まちが|誤っ?|ミス(?!マッチ)|タイポ|typo|違って|違った)|(?:大文字|小文字)[^。、,!?\n]{0,10}(?:違|間違|区別)|正し(?:い|かった) ?(?:パス|URL|エンドポイント)は|正しくは ?\/|(?<![\w:.])\/[\w/{}-]{1,40} ?(?:では|じゃ)なくて? ?\/[\w/{}-]{1,40} ?(?:が|だ|で)|(?:間違|誤)(?:った|えた) ?(?:パス|URL|URI|メソッド|エンドポイント|HTTP ?メソッド)/i,
      "パスが間違っていました",
    ],
    [
      [
        "存在し",
        "なかった",
        "無かった",
        "未定義",
        "未作成",
        "未実装",
        "ない",
        "無い",
        "ありませ",
        "廃止",
        "削除",
        "終了",
        "なくな",
      ],
      /存在し(?:ない|ていない|なかった) ?(?:API)?の? ?(?:パス(?!ワード)|URL|エンドポイント|リソース|メソッド|ルート)|(?:パス(?!ワード)|URL|エンドポイント|リソース|メソッド|ルート)(?:[^。、,!?\nをに]{0,4}|(?:が|は)(?:この|その)?API(?:側)?に)(?:存在し(?:な|ませ|ていな|ていませ)|無かった|なかった|未定義|未作成|未実装)|(?:メソッド|リソース(?!ポリシー)|ルート)(?:が|は)(?:ない|無い|ありませ)|(?:エンドポイント|パス(?!ワード)|API|URL)(?:が|は)(?:既に|すでに|もう)?(?:廃止|削除され|提供終了|なくなって)/,
      "存在しないパスを呼んでいました",
    ],
    [
      [
        "作成",
        "作ら",
        "作っ",
        "作り",
        "作る",
        "定義",
        "設定",
        "追加し",
        "追加を",
        "追加で",
        "追加漏",
        "追加忘",
        "用意し",
        "用意で",
        "生や",
      ],
      /(?:\b(?:GET|POST|PUT|PATCH|DELETE|ANY)|メソッド|リソース(?!ポリシー|ベース)|ルート(?!CA|証明))["'`」]? ?(?: ?メソッド)?[^。、,!?\nに]{0,4}(?:作成|作|定義|設定|追加|用意|生や)(?:を|し)?[^。、,!?\nにがを]{0,4}(?:忘れ|漏れ|てな|てい?な(?!い(?:場合|と))|てい?ませ)/i,
      "POSTメソッドを作成していませんでした",
    ],
    [
      ["スラッシュ"],
      /(?:末尾|最後|先頭|余計|余分|不要)[^。、,!?\n]{0,6}スラッシュ|スラッシュ[^。、,!?\n]{0,6}(?:余計|多|二重|重複|2つ|抜|足り)/,
      "末尾にスラッシュが付いていました",
    ],
    [
      [
        "で作",
        "で定義",
        "で設定",
        "で実装",
        "で公開",
        "で用意",
        "で登録",
        "として",
        "しか",
        "のみ",
        "だけ",
        "メソッドを",
        "すべき",
        "るべき",
        "じゃなく",
        "ではなく",
        "のところ",
        "なのに",
        "でないと",
      ],
      /(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE)(?:で|として|しか|のみ|だけ)?(?:メソッドを)?(?:作|定義|設定|実装|公開|用意|登録)[^。!?\n]{0,14}(?:GET|POST|PUT|PATCH|DELETE)(?:で|を|リクエスト)|(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE)(?: ?メソッド)?(?:だけ)?しか[^。、,!?\n]{0,14}(?:おらず|な(?:い|か|く)|ません)|(?<![A-Za-z])(?:GET|POST|PUT|PATCH|DELETE)(?:で|を)?(?:(?:送|叩|呼|リクエスト|アクセス)[^。、,!?\n]{0,6})?(?:すべき|するべき|じゃなく|ではなく|のところ|なのに|でないと)[^。!?\n]{0,6}(?:GET|POST|PUT|PATCH|DELETE)/,
      "GETで定義したメソッドをPOSTで呼んでいました",
    ],
  ]),
  // which call is refused hangs on which came first: the policy that was made for that one is kept
  ...rows({ facet: "after-cache-flush", option: "works" }, cache, [hangsOnOrder]),
  ...rows({ facet: "authorizer-cache", option: "on" }, cache, [hangsOnOrder]).map((row) => ({
    ...row,
    id: row.id.replace("-on", "-on-by-order"),
  })),
  ...rows({ facet: "authorizer-cache", option: "on" }, cache, [
    [
      ["キャッシュ", "オーソライザ", "オーサライザ", "認可", "認証"],
      /(?:オーソライザ|オーサライザ|authori[sz]er|認可|認証)ー?(?:の)?[^。、,!?\n]{0,10}(?:キャッシュ|\bTTL)(?!(?:は|を|が)?(?:無効|0|なし|オフ|OFF))|(?:認可|ポリシー|認証)?(?:結果|ポリシー)(?:が|を|は|も)キャッシュ|キャッシュ[^。、,!?\n]{0,6}(?:認可|オーソライザ)/i,
      "オーソライザーのキャッシュが有効です",
    ],
  ]),
  ...rows({ facet: "authorizer-cache", option: "on", when: "cured" }, cache, [
    [
      ["キャッシュ", "オーソライザ", "オーサライザ", "認可", "認証"],
      /(?:オーソライザ|オーサライザ|authori[sz]er|認可|認証)ー?[^。、,!?\n]{0,12}(?:キャッシュ|\bTTL)[^。、,!?\n]{0,8}(?:無効|0|オフ|OFF|クリア|削除|切|消|フラッシュ)/i,
      "オーソライザーのキャッシュを無効にしたら直りました",
    ],
  ]),
  ...rows(
    { facet: "authorization-sent", option: "none", when: "lacks" },
    `${guide}/permissions.html`,
    [
      [
        ["署名"],
        /(?<!コード)署名(?!付き|バージョン|キー|用|済|[^。、,!?\n]{0,3}(?:一致|不一致|検証|有効期限|アルゴ))/,
        "リクエストに署名していませんでした",
      ],
      [
        [...followed(["authorization", "header"]), "ヘッダ"],
        /\bAuthori[sz]ation["'`」]? ?(?: ?ヘッダー?| ?header)? ?[をがはも]/i,
        "Authorizationヘッダーを付けていませんでした",
      ],
    ],
  ),
  ...rows({ facet: "authorization-sent", option: "bearer" }, article, [
    [
      ["トークン", ...followed(["authorization", "header", "jwt"]), "ヘッダ"],
      /(?:ID ?トークン|アクセス ?トークン|トークン|JWT|Bearer)[^。、,!?\n]{0,8}Authori[sz]ation["'`」]? ?(?: ?ヘッダー?| ?header)? ?(?:の値)?(?:に|へ|で|として)[^。、,!?\n]{0,6}(?:入れ|付け|つけ|付与|設定|指定|セット|送|渡|含|乗せ|載せ)|\bBearer ?トークンを[^。、,!?\n]{0,6}(?:付け|つけ|送|渡|入れ|設定|指定)|Authori[sz]ation["'`」]? ?(?: ?ヘッダー?| ?header)(?:に|へ|で)(?:は|も)?[^。、,!?\n]{0,14}(?:Bearer|JWT|(?:ID|アクセス)? ?トークン)[^。、,!?\n]{0,6}(?:入れ|付け|つけ|付与|設定|指定|セット|送|渡|含|乗せ|載せ)/i,
      "IDトークンをAuthorizationヘッダーに入れています",
    ],
  ]),
  ...rows({ facet: "identity-policy", option: "silent-on-caller", when: "lacks" }, policies, [
    [
      ["権限", "アクション", "許可", ...followed(["execute-api", "invoke", ":*"])],
      /\bexecute-api(?::(?:Invoke|\*))?(?: ?[のへ]?[^。、,!?\nをがは]{0,8}(?:権限|許可|アクション)|[がをはの])/i,
      "ロールにexecute-api:Invokeの権限がありませんでした",
    ],
  ]),
  ...rows({ facet: "identity-policy", option: "silent-on-caller", when: "cured" }, policies, [
    [
      ["を追加", "の追加", "付与", "付け", "つけ", "許可"],
      /\bexecute-api(?::(?:Invoke|\*))?[^。、,!?\n]{0,12}(?:追加|付与|付け|つけ|許可)/i,
      "execute-api:Invokeの権限を追加したら通りました",
    ],
  ]),
  ...rows({ facet: "credentials", option: "expired", when: "cured" }, article, [
    [
      ["を更新", "の更新", "直し", "り直", "再取得", "再発行", "リフレッシュ"],
      /(?:クレデンシャル|認証情報|セッション(?:トークン)?|一時(?:的な)?(?:キー|トークン))[^。、,!?\n]{0,6}(?:更新|取り直|取得し直|再取得|再発行|リフレッシュ)/,
      "認証情報を更新したら直りました",
    ],
  ]),
  ...rows(
    { facet: "scope-granted", option: "no", when: "lacks" },
    `${guide}/http-api-jwt-authorizer.html`,
    [[["スコープ"], /スコープ/, "トークンにスコープが含まれていませんでした"]],
  ),
  ...rows({ facet: "resource-policy", option: "denies-caller", when: "refuses" }, policies, [
    [
      ["ポリシー"],
      /リソース ?(?:ベースの?)?ポリシー/,
      "リソースポリシーで社内IPだけ許可しています",
    ],
  ]),
  ...rows({ facet: "resource-policy", option: "silent-on-caller" }, policies, [
    [
      ["ポリシー"],
      /リソース ?(?:ベースの?)?ポリシー(?:に|で|には|では)[^。、,!?\n]{0,16}(?:許可|含|追加|記載|書|入)[^。、,!?\nをにが]{0,4}(?:忘れ|漏れ|てな|い?な(?:い|か)|い?ませ|おら)/,
      "リソースポリシーで呼び出し元を許可していませんでした",
    ],
  ]),
  ...rows({ facet: "vpc-endpoint-policy", option: "denies-caller", when: "refuses" }, policies, [
    [["ポリシー"], /エンドポイント(?:の)? ?ポリシー/, "VPCエンドポイントポリシーで制限しています"],
  ]),
  ...rows({ facet: "policy-named", option: "service-control", when: "refuses" }, policies, [
    [
      [...followed(["scp"]), "サービスコントロール"],
      /\bSCP["'`」]? ?(?= ?[でがにのは])|サービスコントロールポリシー/,
      "SCPで拒否されていました",
    ],
  ]),
  ...rows({ facet: "caller-network", option: "vpc-other" }, privateApis, [
    [
      ["vpc内", "vpc 内", "vpcの", "vpc の", "vpcから", "vpc から", "lambdaから", "サブネット"],
      /\bVPC ?(?:内|の中)(?:部)?の? ?(?:EC2|Lambda|ECS|Fargate|インスタンス|サーバー?|コンテナ|関数|踏み台|から|で)|\bVPC ?から|プライベート ?サブネット(?:内|上|の中|に(?:ある|置いた|配置した))?の? ?(?:EC2|Lambda|ECS|Fargate|インスタンス|サーバー?|コンテナ|関数)|\bVPC ?Lambda(?=から)/i,
      "VPC内のEC2から呼んでいます",
    ],
  ]),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [[["プライベート"], /プライベート ?DNS(?:名)?/i, "プライベートDNSを有効にしています"]],
  ),
  ...rows(
    { facet: "caller-network", option: "vpc-with-private-dns-endpoint", when: "cured" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        ["無効", "オフ", "外し", "外す", "切っ", "切る", "切り", "にし", "にす"],
        /(?:プライベート|Private) ?DNS(?:名)?[^。、,!?\n]{0,10}(?:無効|オフ|OFF|外|切)/i,
        "プライベートDNSを無効にしたら繋がりました",
      ],
    ],
  ),
  ...rows({ facet: "caller-network", option: "on-premises" }, privateApis, [
    [
      [
        "オンプレ",
        "データセンター",
        "専用線",
        ...followed(["connect"], ["経", "越", "で", "を", "か"]),
      ],
      /オンプレ|データセンター|専用線|\bDirect ?Connect ?(?=経由|越し|で|を|から)/i,
      "オンプレから接続しています",
    ],
  ]),
  ...rows(
    { facet: "host-resolves-to", option: "private-address" },
    `${guide}/apigateway-private-api-test-invoke-url.html`,
    [
      [
        [
          "プライベート",
          "内部ip",
          "内部の",
          "内部ア",
          "ローカル",
          "解決",
          ...followed(["nslookup", "dig"], ["す", "し", "で", "だ", "を", "の"]),
        ],
        /(?:プライベート|内部|ローカル)(?:な|の)? ?(?:IP|アドレス)[^。、,!?\n]{0,8}(?:返|解決|引|向)|(?:解決|(?:nslookup|dig) ?(?:する|した|で|だ|を|の))[^。、,!?\n]{0,10}(?:10\.\d|192\.168|172\.(?:1[6-9]|2\d|3[01])|(?:プライベート|内部) ?(?:IP|アドレス))/i,
        "digするとプライベートIPが返ってきます",
      ],
    ],
  ),
  ...rows({ facet: "cloudfront-in-front", option: "forwards-viewer-host" }, origin, [
    [
      ["転送", "フォワード", "渡し", "渡さ", "渡す", "渡っ", "送っ", "送ら", "送る", "引き継"],
      /(?:\bHost|ホスト) ?(?:ヘッダー?|header)? ?(?:を|も|まで|が)[^。、,!?\n]{0,18}(?:転送|フォワード|渡[しさすっ]|送っ|送られ|送る|引き継)|(?:全て|すべて|全部|全)の? ?(?:リクエスト)?の?ヘッダー?(?:を|が|も)?[^。、,!?\n]{0,8}(?:転送|フォワード|渡[しさすっ])/i,
      "CloudFrontでHostヘッダーを転送していました",
    ],
  ]),
  ...rows({ facet: "cloudfront-in-front", option: "forwards-viewer-host", when: "cured" }, origin, [
    [
      ["除外", "外し", "外す", "削除", "転送", "含め", "渡さ"],
      /(?:\bHost|ホスト) ?(?:ヘッダー?|header)? ?(?:を|だけ|のみ|の)[^。、,!?\n]{0,8}(?:除外|外[しす]|転送(?:しない|をやめ|から)|削除|含めない|渡さな)/i,
      "Hostヘッダーを除外したら直りました",
    ],
  ]),
  ...rows({ facet: "preflight", option: "yes" }, `${guide}/how-to-cors.html`, [
    [
      [
        "プリフライト",
        ...followed(["preflight", "options", "request"]),
        "preflightリ",
        "optionsメ",
        "optionsリ",
      ],
      /(?:プリフライト|preflight) ?(?:リクエスト|request)?(?= ?[がでのをはに、,])(?![^。、,!?\n]{0,8}(?:成功|通って|通る|OK|正常|200|問題な))|(?<![A-Za-z])OPTIONS(?![A-Za-z])[^。、,!?\n]{0,12}(?:40[13]|エラー|失敗|弾|拒否|Forbidden)/i,
      "プリフライトリクエストが403になります",
    ],
  ]),
  ...rows({ facet: "preflight", option: "yes", when: "cured" }, `${guide}/how-to-cors.html`, [
    [
      [
        "を追加",
        "も追加",
        "の追加",
        "ド追加",
        "s追加",
        "を作",
        "も作",
        "の作",
        "を足",
        "も足",
        "を用意",
      ],
      /(?<![A-Za-z])OPTIONS ?(?:メソッド)?(?:を|も|の)?(?:追加|作|足|用意)/,
      "OPTIONSメソッドを追加したら直りました",
    ],
  ]),
  ...rows(
    { facet: "websocket-step", option: "connect" },
    `${guide}/apigateway-websocket-api.html`,
    [
      [
        ["接続", "コネクション", "ハンドシェイク"],
        /\bWebSocket(?: ?API)?(?:の|に|へ)?(?:接続|コネクション|ハンドシェイク)(?:時|する時|確立)?(?:に|が|で|を)?[^。、,!?\n]{0,8}(?:でき(?:な|ませ)|失敗|弾|拒否|40[13]|エラー)/i,
        "WebSocketに接続できません",
      ],
    ],
  ),
  ...rows({ facet: "credentials", option: "expired" }, article, [
    [
      ["切れ", "失効"],
      /(?:クレデンシャル|認証情報|セッション(?:トークン)?|\bSTS(?:の)?(?:トークン)?|\bSSO(?:の)?(?:セッション|ログイン)?|セキュリティトークン|一時(?:的な)?(?:キー|トークン))(?:の)?(?:有効)?(?:期限)?(?:が|は|も)?(?:既に|すでに)?(?:期限切れ|切れ|失効)/,
      "一時クレデンシャルの期限が切れていました",
    ],
  ]),
  ...rows({ facet: "credentials", option: "unknown-or-disabled" }, article, [
    [
      ["アクセスキー", "アクセス キー"],
      /アクセス ?キー(?: ?ID)?(?:が|を|は|も)?(?:既に|すでに)?(?:削除|消|無効|失効|ローテ)/,
      "アクセスキーが削除されていました",
    ],
  ]),
  ...rows({ facet: "authorizer-policy", option: "denies-caller" }, policies, [
    [
      ["オーソライザ", "オーサライザ", ...followed(["authorizer"])],
      /(?:(?:オーソライザ|オーサライザ)ー?|authori[sz]er)(?:側|自身|自体|の(?:Lambda|関数))?["'`」]? ?(?:が|は|で|から)[^。、,!?\n]{0,12}(?:Deny|拒否)[^。、,!?\n]{0,8}返(?:し|す|さ|って)|(?:(?:オーソライザ|オーサライザ)ー?|authori[sz]er)["'`」]? ?(?:が|で)[^。、,!?\n]{0,10}(?:Deny|拒否)(?:し|され)/i,
      "LambdaオーソライザーがDenyを返しています",
    ],
  ]),
  ...rows({ facet: "signed-for", option: "another-region-or-service", when: "wrong" }, article, [
    [
      ["署名", "クレデンシャルスコープ", "認証情報スコープ"],
      /(?:署名|(?:クレデンシャル|認証情報) ?スコープ)(?:の|で(?:使|用い|指定)[^。、,!?\n]{0,6}|に(?:使|用い|指定)[^。、,!?\n]{0,6}) ?(?:対象)?(?:の)?(?:リージョン|サービス名?)/,
      "署名のリージョンが間違っていました",
    ],
  ]),
  ...rows({ facet: "clock", option: "slow" }, article, [
    [
      ["時刻", "時計", "時間"],
      /(?:時刻|時計|クロック|(?:サーバー?|PC|パソコン|端末|マシン|ホスト|コンテナ|システム|OS|EC2|VM)の?(?:システム)?時間)[^。、,!?\n]{0,18}遅[れく]/i,
      "サーバーの時刻が10分遅れていました",
    ],
  ]),
  ...rows({ facet: "clock", option: "fast" }, article, [
    [
      ["時刻", "時計", "時間"],
      /(?:時刻|時計|クロック|(?:サーバー?|PC|パソコン|端末|マシン|ホスト|コンテナ|システム|OS|EC2|VM)の?(?:システム)?時間)[^。、,!?\n]{0,18}(?:進ん|早[くま])/i,
      "PCの時計が進んでいました",
    ],
  ]),
  ...rows({ facet: "same-account", option: "no" }, policies, [
    [
      ["アカウント"],
      /(?:別|他|他社|異なる|違う|もう一つ|もうひとつ)の? ?(?:AWS ?)?アカウント|クロス ?アカウント|アカウント ?[AB](?=[のかにをと側])|(?:開発|検証|本番|共通|共有|監査)(?:用|環境)?の?アカウント[^。!?\n]{1,20}(?:開発|検証|本番|共通|共有|監査)(?:用|環境)?の?アカウント/i,
      "別アカウントから呼んでいます",
    ],
  ]),
  ...rows({ facet: "same-account", option: "yes" }, policies, [
    [
      ["アカウント"],
      /(?:同じ|同一(?:の)?) ?(?:AWS ?)?アカウント/i,
      "APIとロールは同じアカウントにあります",
    ],
  ]),
  ...rows({ facet: "request-logged", option: "no" }, article, [
    [
      [
        "ログ",
        "出て",
        "出な",
        "出ま",
        "出力",
        "残って",
        "残ら",
        "記録",
        "見当",
        "見つ",
        "空で",
        "空の",
        "空に",
        "ない",
        "ありませ",
        "なかっ",
      ],
      /(?:ログ(?!イン|アウト)|\bCloudWatch)[^。、,!?\n]{0,14}(?:出て(?:い)?(?:な|ませ|こな|きませ)|出(?:ない|ません)|(?:出力|記録|作成|生成|表示|保存)され(?:な|ませ|てい?な|てい?ませ|てお)|残って(?:い)?(?:な|ませ|お)|残ら|見当たら|見つから|空(?!白)|(?:が|は)(?:一切|全く|何も)?(?:ない|ありませ|なかっ))/i,
      "CloudWatchにログが出ていません",
    ],
  ]),
  ...rows({ facet: "backend-status", option: "403" }, article, [
    [
      ["を返", "で返", "返し", "返す", "返って"],
      /(?:バックエンド|アプリ(?:ケーション)?|\bLambda(?:関数)?|関数|統合先|コード|\bECS|\bALB)(?:側|自身|自体|の(?:中|コード|処理))?(?:が|で|から|の中で)[^。、,!?\n]{0,8}(?:403|Forbidden)(?:を|で)?返(?:し|す|さ)|403 ?(?:は|も)[^。、,!?\n]{0,4}(?:バックエンド|アプリ(?:ケーション)?|Lambda(?:関数)?|関数|統合先|コード)(?:側|自身|自体)?(?:が|から)[^。、,!?\n]{0,6}返(?:し|さ|って)|403[^。、,!?\n]{0,4}返(?:して|す)(?:い)?た?(?:の|もの)は、?[^。、,!?\n]{0,8}(?:バックエンド|アプリ|Lambda|関数|統合先|コード)/i,
      "Lambda自身が403を返していました",
    ],
  ]),
  ...rows(
    { facet: "partition", option: "aws-cn" },
    "https://docs.amazonaws.cn/en_us/aws/latest/userguide/api-gateway.html",
    [
      [
        ["北京リ", "寧夏リ", "中国リ", "北京 リ", "中国 リ", "aws中国", "aws 中国"],
        /(?:北京|寧夏|中国) ?リージョン|\bAWS ?中国/i,
        "北京リージョンを使っています",
      ],
    ],
  ),
];
