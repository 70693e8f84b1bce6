namespace Jitasa.Bot.ThaiText;

/// <summary>What the sender of a message wants.</summary>
public enum Intent
{
    HelpRequest,
    FindFacility,
    VolunteerSignup,
    VolunteerStatus,
    MyRequests,
    CancelRequest,
    VaccinationInfo,
    VaccinationBooking,
    Broadcast,
    ReportFacilityIssue,
    Greeting,
    Thanks,
    HumanHandover,
    EraseMyData,
    MenuHelp,
    Other,
}

/// <summary>Which language the message is written in.</summary>
public enum Language
{
    Th,
    En,
    Isan,
    Mixed,
}
