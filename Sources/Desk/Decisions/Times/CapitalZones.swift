internal import Coordination
internal import Silence

/// The clocks of capitals: the zone of each country's seat of government, by the country's code (ISO 3166-1, three
/// letters). A party whose record names no country, or one that is not here, has none.
enum CapitalZones {
    /// The zone of a party's capital; nil where it is not known.
    static func zone(of party: Entry?) -> Zone? {
        party?.text("iso_3166").flatMap { byCountry[$0] }.flatMap { Zone($0) }
    }

    private static let byCountry = names.split(separator: " ").reduce(into: [String: String]()) { all, pair in
        let parts = pair.split(separator: "=")
        if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
    }

    private static let names = """
        AFG=Asia/Kabul ALB=Europe/Tirane ARE=Asia/Dubai ARM=Asia/Yerevan AUS=Australia/Sydney AUT=Europe/Vienna \
        AZE=Asia/Baku BEL=Europe/Brussels BGR=Europe/Sofia BHR=Asia/Bahrain BIH=Europe/Sarajevo BLR=Europe/Minsk \
        BRA=America/Sao_Paulo CAN=America/Toronto CHE=Europe/Zurich CHN=Asia/Shanghai COL=America/Bogota \
        CYP=Asia/Nicosia CZE=Europe/Prague DEU=Europe/Berlin DNK=Europe/Copenhagen DZA=Africa/Algiers \
        EGY=Africa/Cairo ESP=Europe/Madrid EST=Europe/Tallinn FIN=Europe/Helsinki FRA=Europe/Paris \
        GBR=Europe/London GEO=Asia/Tbilisi GRC=Europe/Athens HRV=Europe/Zagreb HUN=Europe/Budapest \
        IDN=Asia/Jakarta IND=Asia/Kolkata IRL=Europe/Dublin IRQ=Asia/Baghdad ISL=Atlantic/Reykjavik \
        ISR=Asia/Jerusalem ITA=Europe/Rome JOR=Asia/Amman JPN=Asia/Tokyo KAZ=Asia/Almaty KGZ=Asia/Bishkek \
        KOR=Asia/Seoul KWT=Asia/Kuwait LTU=Europe/Vilnius LUX=Europe/Luxembourg LVA=Europe/Riga \
        MAR=Africa/Casablanca MDA=Europe/Chisinau MKD=Europe/Skopje MLT=Europe/Malta MNE=Europe/Podgorica \
        MNG=Asia/Ulaanbaatar MRT=Africa/Nouakchott MYS=Asia/Kuala_Lumpur NLD=Europe/Amsterdam NOR=Europe/Oslo \
        NZL=Pacific/Auckland PAK=Asia/Karachi PHL=Asia/Manila POL=Europe/Warsaw PRK=Asia/Pyongyang \
        PRT=Europe/Lisbon QAT=Asia/Qatar ROU=Europe/Bucharest RUS=Europe/Moscow SAU=Asia/Riyadh \
        SGP=Asia/Singapore SRB=Europe/Belgrade SVK=Europe/Bratislava SVN=Europe/Ljubljana SWE=Europe/Stockholm \
        THA=Asia/Bangkok TJK=Asia/Dushanbe TKM=Asia/Ashgabat TUN=Africa/Tunis TUR=Europe/Istanbul \
        UKR=Europe/Kyiv USA=America/New_York UZB=Asia/Tashkent VNM=Asia/Ho_Chi_Minh ZAF=Africa/Johannesburg
        """
}
