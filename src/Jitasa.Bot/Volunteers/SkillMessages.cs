using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

/// <summary>What skills, kinds and hours are called among people.</summary>
public static class SkillMessages
{
    public static Say Name(Skill skill) =>
        skill switch
        {
            Skill.Registration => new("รับลงทะเบียน", "Registration"),
            Skill.Queue => new("ดูแลคิว", "Queues"),
            Skill.FirstAid => new("ปฐมพยาบาล", "First aid"),
            Skill.Nursing => new("พยาบาล", "Nursing"),
            Skill.DataEntry => new("คีย์ข้อมูล", "Data entry"),
            Skill.DriveCar => new("รถยนต์", "Car"),
            Skill.DrivePickup => new("รถกระบะ", "Pickup"),
            Skill.Motorcycle => new("มอเตอร์ไซค์", "Motorcycle"),
            Skill.Carry => new("ยกของ ขนของ", "Carrying"),
            Skill.Phone => new("โทรพูดคุย", "Phone calls"),
            Skill.Interpret => new("ล่าม แปลภาษา", "Interpreting"),
            Skill.SignLanguage => new("ภาษามือ", "Sign language"),
            Skill.Cooking => new("ทำอาหาร", "Cooking"),
            Skill.Cleaning => new("ทำความสะอาด", "Cleaning"),
            _ => new("คอมพิวเตอร์ ไอที", "Computers, IT"),
        };

    public static Say Name(VolunteerKind kind) =>
        kind switch
        {
            VolunteerKind.Vhv => new("อสม.", "Health volunteer"),
            VolunteerKind.Student => new("นักเรียน นักศึกษา", "Student"),
            VolunteerKind.CommunityDevelopment => new("ผู้นำพัฒนาชุมชน", "Community leader"),
            VolunteerKind.WomensFund => new("กองทุนสตรี", "Women's fund"),
            VolunteerKind.LocalEnvironment => new("อาสารักษ์โลก", "Environment"),
            VolunteerKind.Rescue => new("กู้ภัย กู้ชีพ", "Rescue"),
            _ => new("ประชาชนทั่วไป", "General public"),
        };

    public static Say Name(Hours hours) =>
        hours switch
        {
            Hours.AllDay => new("เช้าถึงค่ำ", "Morning to evening"),
            Hours.Daytime => new("กลางวัน", "Daytime"),
            Hours.Evenings => new("ตอนเย็น", "Evenings"),
            Hours.Weekends => new("เสาร์-อาทิตย์", "Weekends"),
            _ => new("ได้ทุกเวลา", "Any time"),
        };
}
