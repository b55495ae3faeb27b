/// The open vocabularies of STIX 2.1 §10: words outside them are carried.
extension Vocabulary {
    /// account-type-ov
    public static let accountType = Vocabulary(
        "account-type-ov",
        [
            "facebook", "ldap", "nis", "openid", "radius", "skype", "tacacs", "twitter", "unix", "windows-local",
            "windows-domain",
        ]
    )

    /// attack-motivation-ov
    public static let attackMotivation = Vocabulary(
        "attack-motivation-ov",
        [
            "accidental", "coercion", "dominance", "ideology", "notoriety", "organizational-gain", "personal-gain",
            "personal-satisfaction", "revenge", "unpredictable",
        ]
    )

    /// attack-resource-level-ov
    public static let attackResourceLevel = Vocabulary(
        "attack-resource-level-ov",
        [
            "individual", "club", "contest", "team", "organization", "government",
        ]
    )

    /// grouping-context-ov
    public static let groupingContext = Vocabulary(
        "grouping-context-ov",
        [
            "suspicious-activity", "malware-analysis", "unspecified",
        ]
    )

    /// hash-algorithm-ov
    public static let hashAlgorithm = Vocabulary(
        "hash-algorithm-ov",
        [
            "MD5", "SHA-1", "SHA-256", "SHA-512", "SHA3-256", "SHA3-512", "SSDEEP", "TLSH",
        ]
    )

    /// identity-class-ov
    public static let identityClass = Vocabulary(
        "identity-class-ov",
        [
            "individual", "group", "system", "organization", "class", "unknown",
        ]
    )

    /// implementation-language-ov
    public static let implementationLanguage = Vocabulary(
        "implementation-language-ov",
        [
            "applescript", "bash", "c", "c++", "c#", "go", "java", "javascript", "lua", "objective-c", "perl", "php",
            "powershell", "python", "ruby", "scala", "swift", "typescript", "visual-basic", "x86-32", "x86-64",
        ]
    )

    /// indicator-type-ov
    public static let indicatorType = Vocabulary(
        "indicator-type-ov",
        [
            "anomalous-activity", "anonymization", "benign", "compromised", "malicious-activity", "attribution",
            "unknown",
        ]
    )

    /// industry-sector-ov
    public static let industrySector = Vocabulary(
        "industry-sector-ov",
        [
            "agriculture", "aerospace", "automotive", "chemical", "commercial", "communications", "construction",
            "defense", "education", "energy", "entertainment", "financial-services", "government", "emergency-services",
            "government-national", "government-regional", "government-local", "government-public-services",
            "healthcare", "hospitality-leisure", "infrastructure", "dams", "nuclear", "water", "insurance",
            "manufacturing", "mining", "non-profit", "pharmaceuticals", "retail", "technology", "telecommunications",
            "transportation", "utilities",
        ]
    )

    /// infrastructure-type-ov
    public static let infrastructureType = Vocabulary(
        "infrastructure-type-ov",
        [
            "amplification", "anonymization", "botnet", "command-and-control", "control-system", "exfiltration",
            "firewall", "hosting-malware", "hosting-target-lists", "phishing", "reconnaissance", "routers-switches",
            "staging", "workstation", "unknown",
        ]
    )

    /// malware-result-ov
    public static let malwareResult = Vocabulary(
        "malware-result-ov",
        [
            "malicious", "suspicious", "benign", "unknown",
        ]
    )

    /// malware-capabilities-ov
    public static let malwareCapability = Vocabulary(
        "malware-capabilities-ov",
        [
            "accesses-remote-machines", "anti-debugging", "anti-disassembly", "anti-emulation", "anti-memory-forensics",
            "anti-sandbox", "anti-vm", "captures-input-peripherals", "captures-output-peripherals",
            "captures-system-state-data", "cleans-traces-of-infection", "commits-fraud", "communicates-with-c2",
            "compromises-data-availability", "compromises-data-integrity", "compromises-system-availability",
            "controls-local-machine", "degrades-security-software", "degrades-system-updates", "determines-c2-server",
            "emails-spam", "escalates-privileges", "evades-av", "exfiltrates-data", "fingerprints-host",
            "hides-artifacts", "hides-executing-code", "infects-files", "infects-remote-machines",
            "installs-other-components", "persists-after-system-reboot", "prevents-artifact-access",
            "prevents-artifact-deletion", "probes-network-environment", "self-modifies",
            "steals-authentication-credentials", "violates-system-operational-integrity",
        ]
    )

    /// malware-type-ov
    public static let malwareType = Vocabulary(
        "malware-type-ov",
        [
            "adware", "backdoor", "bot", "bootkit", "ddos", "downloader", "dropper", "exploit-kit", "keylogger",
            "ransomware", "remote-access-trojan", "resource-exploitation", "rogue-security-software", "rootkit",
            "screen-capture", "spyware", "trojan", "unknown", "virus", "webshell", "wiper", "worm",
        ]
    )

    /// pattern-type-ov
    public static let patternType = Vocabulary(
        "pattern-type-ov",
        [
            "stix", "pcre", "sigma", "snort", "suricata", "yara",
        ]
    )

    /// processor-architecture-ov
    public static let processorArchitecture = Vocabulary(
        "processor-architecture-ov",
        [
            "alpha", "arm", "ia-64", "mips", "powerpc", "sparc", "x86", "x86-64",
        ]
    )

    /// region-ov
    public static let region = Vocabulary(
        "region-ov",
        [
            "africa", "eastern-africa", "middle-africa", "northern-africa", "southern-africa", "western-africa",
            "americas", "latin-america-caribbean", "south-america", "caribbean", "central-america", "northern-america",
            "asia", "central-asia", "eastern-asia", "southern-asia", "south-eastern-asia", "western-asia", "europe",
            "eastern-europe", "northern-europe", "southern-europe", "western-europe", "oceania", "antarctica",
            "australia-new-zealand", "melanesia", "micronesia", "polynesia",
        ]
    )

    /// report-type-ov
    public static let reportType = Vocabulary(
        "report-type-ov",
        [
            "attack-pattern", "campaign", "identity", "indicator", "intrusion-set", "malware", "observed-data",
            "threat-actor", "threat-report", "tool", "vulnerability",
        ]
    )

    /// threat-actor-type-ov
    public static let threatActorType = Vocabulary(
        "threat-actor-type-ov",
        [
            "activist", "competitor", "crime-syndicate", "criminal", "hacker", "insider-accidental",
            "insider-disgruntled", "nation-state", "sensationalist", "spy", "terrorist", "unknown",
        ]
    )

    /// threat-actor-role-ov
    public static let threatActorRole = Vocabulary(
        "threat-actor-role-ov",
        [
            "agent", "director", "independent", "infrastructure-architect", "infrastructure-operator", "malware-author",
            "sponsor",
        ]
    )

    /// threat-actor-sophistication-ov
    public static let threatActorSophistication = Vocabulary(
        "threat-actor-sophistication-ov",
        [
            "none", "minimal", "intermediate", "advanced", "expert", "innovator", "strategic",
        ]
    )

    /// tool-type-ov
    public static let toolType = Vocabulary(
        "tool-type-ov",
        [
            "denial-of-service", "exploitation", "information-gathering", "network-capture", "credential-exploitation",
            "remote-access", "vulnerability-scanning", "unknown",
        ]
    )

    /// windows-pebinary-type-ov
    public static let windowsPEBinaryType = Vocabulary(
        "windows-pebinary-type-ov",
        [
            "dll", "exe", "sys",
        ]
    )
}
