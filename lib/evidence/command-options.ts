/** The program whose options a command has; whatever is no wget is read as curl, which most resemble. */
export type OptionsOf = "curl" | "wget";

interface Letters {
  /** Options that stand alone, and may be written as one: `-sSi`. */
  readonly flags: string;
  /** Options that take what follows, in the same word or in the next. */
  readonly withArgument: string;
}

// as `curl --help all` (7.88) and `wget --help` (1.21) list them; `-n` begins wget's `-nv` and its like
const letters: { readonly [P in OptionsOf]: Letters } = {
  curl: {
    flags: "#012346:aBfGgIiJjkLlMNnOpqRSsVvZ",
    withArgument: "AbCcDdEeFHKmoPQrTtUuwXxYyz",
  },
  wget: {
    flags: "46bcdEFHhKkLmNnpqrSVvx",
    withArgument: "AaBDeIilOoPQRTtUwX",
  },
};

// of curl and wget, and of wscat, awscurl and newer versions of curl
const longWithArgument: ReadonlySet<string> = new Set(
  `abstract-unix-socket accept accept-regex access_key alt-svc append-output auth aws-sigv4
    backups base bind-address body-data body-file ca-certificate ca-directory cacert capath cert
    cert-type certificate certificate-type ciphers compression config connect connect-timeout
    connect-to continue-at cookie cookie-jar create-file-mode crl-file crlfile curves cut-dirs
    data data-ascii data-binary data-raw data-urlencode default-page delegation directory-prefix
    dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers dns-timeout doh-url domains
    dump-header egd-file engine etag-compare etag-save exclude-directories exclude-domains
    execute expand-data expand-header expand-output expand-url expect100-timeout follow-tags
    form form-string ftp-account ftp-alternative-to-user ftp-method ftp-password ftp-port
    ftp-ssl-ccc-mode ftp-user happy-eyeballs-timeout-ms haproxy-clientip header host hostpubmd5
    hostpubsha256 hsts http-password http-user ignore-tags include-directories input-file
    interface ipfs-gateway json keepalive-time key key-type krb level libcurl limit-rate
    load-cookies local-encoding local-port login-options mail-auth mail-from mail-rcpt
    max-filesize max-redirs max-time method netrc-file noproxy oauth2-bearer origin output
    output-dir output-document output-file parallel-max pass password pinnedpubkey post-data
    post-file prefer-family preproxy private-key private-key-type profile progress proto
    proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type
    proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass proxy-password
    proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype
    proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quota quote random-file range
    rate read-timeout referer regex-type region reject reject-regex rejected-log remote-encoding
    report-speed request request-target resolve restrict-file-names retry retry-delay
    retry-max-time retry-on-http-error sasl-authzid save-cookies secret_key secure-protocol
    security_token service service-name session_token socks4 socks4a socks5
    socks5-gssapi-service socks5-hostname speed-limit speed-time start-pos stderr subprotocol
    telnet-option tftp-blksize time-cond timeout tls-max tls13-ciphers tlsauthtype tlspassword
    tlsuser trace trace-ascii trace-config tries unix-socket upload-file url url-query
    use-askpass user user-agent variable wait waitretry warc-dedup warc-file warc-header
    warc-max-size warc-tempdir write-out`.split(/\s+/),
);

const shapes = {
  curl: { flags: flagsOf("curl"), cluster: clusterOf("curl") },
  wget: { flags: flagsOf("wget"), cluster: clusterOf("wget") },
};

function flagsOf(program: OptionsOf): RegExp {
  return new RegExp(`^-[${letters[program].flags}]+$`);
}

function clusterOf(program: OptionsOf): RegExp {
  const { flags, withArgument } = letters[program];
  return new RegExp(`^-[${flags}]*([${withArgument}])`);
}

/** Whether a word is short options alone that take no argument: `-k`, `-sSi`. */
export function isFlags(word: string, program: OptionsOf): boolean {
  return shapes[program].flags.test(word);
}

/** Whether a long option, `--header`, takes the next word. */
export function takesNextWord(option: string): boolean {
  return longWithArgument.has(option.slice(2));
}

/**
 * The short option of a word that takes an argument, `-X` of `-sSX` or `-XPOST`, and how much of the
 * word comes before the argument; undefined where the word has none.
 */
export function argumentOption(
  word: string,
  program: OptionsOf,
): { readonly option: string; readonly length: number } | undefined {
  const found = shapes[program].cluster.exec(word.slice(0, 20));
  return found === null ? undefined : { option: `-${found[1] ?? ""}`, length: found[0].length };
}
