namespace Jitasa.Bot.Intake;

public static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services;
}
